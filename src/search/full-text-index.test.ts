import { expect, test } from 'vitest';
import { rethrowChunkErrors } from './full-text-index.ts';

const part = (name: string): string => `load(()=>get(url,"load_${name}_chunk")).catch(()=>{});`;

test('a part of the index that fails to load is no longer passed over', () => {
  expect(rethrowChunkErrors(`a;${part('index')}b;${part('filter')}c.catch(()=>{})`)).toBe(
    'a;load(()=>get(url,"load_index_chunk"));b;load(()=>get(url,"load_filter_chunk"));c.catch(()=>{})',
  );
});

test('another script than the one that this was written for stops the build', () => {
  expect(() => rethrowChunkErrors(part('index'))).toThrow('Pagefind');
});
