import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('one policy lets through the scripts that were named, and no other string', async () => {
  const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (url: string) => string | null }) => unknown>();
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { trustScript } = await import('./trusted-scripts.ts');
  trustScript('/pagefind/pagefind-worker.js');
  trustScript('/sw.js');
  expect(createPolicy).toHaveBeenCalledOnce();
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  expect(Object.keys(rules ?? {})).toEqual(['createScriptURL']);
  expect(rules?.createScriptURL('/pagefind/pagefind-worker.js')).toBe('/pagefind/pagefind-worker.js');
  expect(rules?.createScriptURL('/sw.js')).toBe('/sw.js');
  expect(rules?.createScriptURL('https://elsewhere.example/a.js')).toBeNull();
});

test('a browser without Trusted Types needs none', async () => {
  const { trustScript } = await import('./trusted-scripts.ts');
  expect(() => trustScript('/sw.js')).not.toThrow();
});
