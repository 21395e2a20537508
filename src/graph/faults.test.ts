import { describe, expect, it } from 'vitest';
import { BROKEN_ENTRIES } from '../../tests/fixtures/broken-entries.ts';
import { BROKEN_HAZARDS } from '../../tests/fixtures/broken-hazards.ts';
import { BROKEN_TEXTS } from '../../tests/fixtures/broken-texts.ts';
import { CAMBER, goodContent, linkFiles, PAIN, REST, SORE, swap } from '../../tests/fixtures/good-site.ts';
import { ContentFaults, didYouMean, FAULT_KINDS, formatFaults } from './faults.ts';

const BROKEN = [...BROKEN_ENTRIES, ...BROKEN_TEXTS, ...BROKEN_HAZARDS];

describe('content without faults', () => {
  it('has none', () => {
    expect(linkFiles(goodContent()).lines).toEqual([]);
  });
});

describe('a fault of content', () => {
  it.each(BROKEN)('is found: $name', ({ kind, break: spoil, says }) => {
    const files = goodContent();
    spoil(files);
    const { faults, lines } = linkFiles(files);
    expect(lines.join('\n')).toMatch(says);
    expect(faults.map((fault) => fault.kind)).toContain(kind);
    for (const line of lines) expect(line).toMatch(/^content\/\S+.* › \S.*: \S/);
  });

  it('has a fixture for every kind', () => {
    expect(new Set(BROKEN.map((item) => item.kind))).toEqual(new Set(FAULT_KINDS));
  });

  it('does not hide the others: all are listed at once', () => {
    const files = goodContent();
    swap(SORE, 'title: Sore hip', 'title: [Sore')(files);
    swap(CAMBER, 'group: running', 'group: runing')(files);
    swap(PAIN, 'kind: location', 'kind: place')(files);
    const { lines } = linkFiles(files);
    expect(lines.some((line) => line.startsWith(SORE))).toBe(true);
    expect(lines.some((line) => line.startsWith(CAMBER))).toBe(true);
    expect(lines.some((line) => line.startsWith(PAIN))).toBe(true);
  });

  it('does not blame others for an entry that could not be read', () => {
    const files = goodContent();
    swap(REST, 'roles: [treat]', 'roles: [heal]')(files);
    expect(linkFiles(files).lines).toHaveLength(1);
  });

  it('stops a build with one line for each fault', () => {
    const { faults } = linkFiles({ ...goodContent(), 'content/treatments/notes.txt': 'x' });
    expect(() => {
      throw new ContentFaults(faults);
    }).toThrow(/notes\.txt › file: .*\n1 fault in content/);
    expect(formatFaults(faults).split('\n')).toHaveLength(2);
  });
});

describe('didYouMean', () => {
  it('names a near word and stays silent for a far one', () => {
    expect(didYouMean('piriforms', ['piriformis', 'pelvis'])).toBe('; did you mean "piriformis"?');
    expect(didYouMean('xyzzyxyzzy', ['piriformis'])).toBe('');
    expect(didYouMean('anything', [])).toBe('');
  });
});
