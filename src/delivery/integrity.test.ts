import { expect, test } from 'vitest';
import { withIntegrity } from './integrity.ts';

test('a script that is a file gets its hash, and nothing else changes', () => {
  const asked: string[] = [];
  const html =
    '<script type="module" src="/hip/assets/a.js"></script><script type="application/ld+json">{}</script><p>x</p>';
  const read = (address: string): Uint8Array => {
    asked.push(address);
    return Buffer.from('alert(1)');
  };
  const hash = 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';
  const named = withIntegrity(html, read);
  expect(named).toBe(html.replace('a.js"', `a.js" integrity="${hash}"`));
  expect(asked).toEqual(['/hip/assets/a.js']);
  expect(withIntegrity(named.replace(hash, 'sha256-old'), read)).toBe(named);
});
