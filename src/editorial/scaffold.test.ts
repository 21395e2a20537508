import { describe, expect, it } from 'vitest';
import { formatFault, type Fault } from '../graph/faults.ts';
import { readEntry } from '../graph/read.ts';
import { DATA, PROSE, type Collection } from '../model/collections.ts';
import { collectionNamed, scaffold } from './scaffold.ts';

const COLLECTIONS = ([...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[]).filter(
  (name) => name !== 'programs',
);

describe('a new entry', () => {
  it.each(COLLECTIONS)('of %s fits its schema as it is', (collection) => {
    const { path, text } = scaffold(collection, 'my-slug', '2026-11-25');
    expect(path).toBe(`content/${collection}/my-slug.${collection in PROSE ? 'mdx' : 'yaml'}`);
    const faults: Fault[] = [];
    const source = readEntry(collection, 'my-slug', path, text.replaceAll('a-slug', 'other-slug'), faults);
    expect(faults.map(formatFault)).toEqual([]);
    if (collection in PROSE) expect(source?.data['draft']).toBe(true);
  });

  it('explains every field', () => {
    const { text } = scaffold('conditions', 'my-slug', '2026-11-25');
    for (const field of ['presentation', 'mistakenFor', 'fewDrivers', 'warnings'])
      expect(text).toContain(`# ${field}:`);
    expect(text).toContain('# What may lead to it.');
    expect(text).toContain('reviewDue: "2027-11-25"');
  });

  it('refuses a slug that cannot be an address, and offers one', () => {
    expect(() => scaffold('drivers', 'My Slug!', '2026-11-25')).toThrow('such as "my-slug"');
  });

  it('takes a collection by its name or by what one entry is called', () => {
    expect(collectionNamed('condition')).toBe('conditions');
    expect(collectionNamed('anatomy')).toBe('anatomy');
    expect(() => collectionNamed('treatmant')).toThrow('did you mean "treatments"?');
  });
});
