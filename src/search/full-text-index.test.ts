import { expect, test } from 'vitest';
import { asText, rethrowChunkErrors } from './full-text-index.ts';

const part = (name: string): string => `load(()=>get(url,"load_${name}_chunk")).catch(()=>{});`;

test('a part of the index that fails to load is no longer passed over', () => {
  expect(rethrowChunkErrors(`a;${part('index')}b;${part('filter')}c.catch(()=>{})`)).toBe(
    'a;load(()=>get(url,"load_index_chunk"));b;load(()=>get(url,"load_filter_chunk"));c.catch(()=>{})',
  );
});

test('another script than the one that this was written for stops the build', () => {
  expect(() => rethrowChunkErrors(part('index'))).toThrow('Pagefind');
});

test('other names are words of no section, and what stands apart ends in a stop', () => {
  expect(
    asText(
      '<h1>Groin pain</h1><h2 id="a">Today</h2><p class="also">Also called: groin ache</p>' +
        '<table><tr><th scope="row">Labral tear</th><td>deep</td></tr></table>' +
        '<ul><li><a href="/x/">Labral tear</a><p>It is deep.</p></li><li><a href="/y/">Hip</a>, then more</li></ul>',
    ),
  ).toBe(
    '<h1>Groin pain</h1><p class="also">Also called: groin ache.</p><h2 id="a">Today</h2>' +
      '<table><tr><th scope="row">Labral tear.</th><td>deep</td></tr></table>' +
      '<ul><li><a href="/x/">Labral tear</a>:<p>It is deep.</p></li><li><a href="/y/">Hip</a>, then more</li></ul>',
  );
});
