/** Trusted Types as far as they are used here; TypeScript's library does not know them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/** Missing in browsers that do not know Trusted Types. */
declare const trustedTypes: TrustedTypes | undefined;

const trusted = new Set<string>();
let made = false;

/**
 * Lets the page start the script at an address of ours as a worker. A library hands the browser a plain string, so it
 * takes the policy that the browser asks for strings, which is the only one that the site's headers allow. All other
 * strings are refused, also as HTML and as code.
 */
export function trustScript(address: string): void {
  trusted.add(address);
  if (made) return;
  made = true;
  if (typeof trustedTypes === 'undefined') return;
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (trusted.has(url) ? url : null) });
}
