/** Whether this build has a worker: `SERVICE_WORKER=off` makes one without. */
declare const __SERVICE_WORKER__: boolean;
type Make = (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (text: string) => string };

/** Signs the worker up, once the page is there, and tells of a new version that waits. */
async function register(): Promise<void> {
  const scope = import.meta.env.BASE_URL;
  const url = `${scope}sw.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy: Make } };
  // Where trusted types are required, a policy vouches for this one address and no other.
  const script = trustedTypes?.createPolicy('fulcrum', { createScriptURL: () => url }).createScriptURL(url) ?? url;
  const registration = await navigator.serviceWorker.register(script, { scope, updateViaCache: 'none' });
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller)
      import('./notice.ts').then(
        ({ notice }) => notice(registration),
        // The new version comes into use once all tabs are closed.
        () => undefined,
      );
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

if (import.meta.env.PROD && __SERVICE_WORKER__ && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    // Without it the site works as before, only not offline.
    register().catch(() => undefined);
  });
