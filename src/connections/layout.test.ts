import { describe, expect, it } from 'vitest';
import { groupsAround, layOut, mostLinked, type Linked } from './layout.ts';

const node = (id: string) => ({ id, title: id, url: `/${id}/` });
const file: Linked = {
  nodes: ['drivers/d', 'conditions/b', 'conditions/a', 'symptoms/s', 'treatments/t', 'treatments/u'].map(node),
  edges: [
    { from: 'conditions/a', to: 'symptoms/s', kind: 'presentation', reason: 'It is felt there.', fit: 'hallmark' },
    { from: 'conditions/a', to: 'drivers/d', kind: 'drivers', reason: 'It drives.', direction: 'raises' },
    { from: 'conditions/a', to: 'treatments/t', kind: 'treatments', effect: 'unclear', certainty: 'very-low' },
    { from: 'conditions/a', to: 'treatments/u', kind: 'treatments', effect: 'helps', certainty: 'high' },
    { from: 'drivers/d', to: 'treatments/t', kind: 'counteredBy', reason: 'It counters.', certainty: 'low' },
    { from: 'conditions/b', to: 'conditions/a', kind: 'mistakenFor' },
  ],
};

describe('connections', () => {
  it('are read from both ends, grouped, the strongest first, with a reason and a line', () => {
    const groups = groupsAround(file, 'conditions/a');
    expect(groups.map(({ title, items }) => [title, items.map(({ id }) => id)])).toEqual([
      ['What it feels like', ['symptoms/s']],
      ['What may drive it', ['drivers/d']],
      ['Conditions', ['conditions/b']],
      ['What people do for it', ['treatments/u', 'treatments/t']],
    ]);
    const around = groupsAround(file, 'drivers/d').flatMap(({ items }) => items);
    expect(around.map(({ reason, line }) => [reason, line.sign])).toEqual([
      ['It drives.', 'raises'],
      ['It counters.', 'counters'],
    ]);
  });

  it('of what is no entry are none', () => expect(groupsAround(file, 'conditions/gone')).toEqual([]));

  it('open on the entry that has the most', () => {
    expect(mostLinked(file, 'conditions').id).toBe('conditions/a');
    expect(mostLinked(file, 'treatments').id).toBe('treatments/t');
    expect(() => mostLinked(file, 'guides')).toThrow('guides');
  });

  it.each(['narrow', 'wide'] as const)('fit into a %s drawing, no two names at one place', (form) => {
    const { rows, width, height } = layOut('a', groupsAround(file, 'conditions/a'), form);
    const places = rows.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(rows.length);
    for (const { x, y } of rows) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('with a long name break it on a narrow drawing, and what follows makes room', () => {
    const long = 'Running form (hip drop, crossover, overstriding)';
    const item = { id: 'i', url: '/', reason: '', line: { words: '' } };
    const groups = [{ title: 'G', items: [long, 'B'].map((title) => ({ ...item, title })) }];
    const [, first, second] = layOut('a', groups, 'narrow').rows;
    expect(first?.text.join(' ')).toBe(long);
    expect(first?.text.length).toBeGreaterThan(1);
    const [, once, next] = layOut('a', groups, 'wide').rows;
    expect(once?.text).toEqual([long]);
    const step = (one?: { y: number }, other?: { y: number }): number => (other?.y ?? 0) - (one?.y ?? 0);
    expect(step(first, second)).toBeGreaterThan(step(once, next));
  });

  it('stand on two sides of a wide drawing, so that it is low', () => {
    const item = { id: 'i', url: '/', reason: '', title: 'A', line: { words: '' } };
    const groups = [7, 20, 2].map((count) => ({ title: `${count}`, items: Array.from({ length: count }, () => item) }));
    const { rows } = layOut('a', groups, 'wide');
    const left = rows.filter(({ anchor }) => anchor === 'end').flatMap(({ text }) => text);
    expect(left.filter((text) => text !== 'A')).toEqual(['7']);
  });
});
