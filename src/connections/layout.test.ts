import { describe, expect, it } from 'vitest';
import { groupsAround, layOut, type Linked } from './layout.ts';

const node = (id: string) => ({ id, title: id, url: `/${id}/` });
const file: Linked = {
  nodes: ['conditions/a', 'conditions/b', 'symptoms/s', 'drivers/d', 'treatments/t'].map(node),
  edges: [
    { from: 'conditions/a', to: 'symptoms/s', reason: 'It is felt there.' },
    { from: 'conditions/a', to: 'drivers/d', reason: 'It drives.' },
    { from: 'drivers/d', to: 'treatments/t', reason: 'It counters.' },
    { from: 'conditions/b', to: 'conditions/a' },
  ],
};

describe('connections', () => {
  it('are read from both ends, grouped, with a reason', () => {
    const groups = groupsAround(file, 'conditions/a');
    expect(groups.map(({ title, items }) => [title, items.map(({ id }) => id)])).toEqual([
      ['What it feels like', ['symptoms/s']],
      ['What may drive it', ['drivers/d']],
      ['Conditions', ['conditions/b']],
    ]);
    expect(groupsAround(file, 'drivers/d').flatMap(({ items }) => items.map(({ reason }) => reason))).toEqual([
      'It drives.',
      'It counters.',
    ]);
  });

  it('of what is no entry are none', () => expect(groupsAround(file, 'conditions/gone')).toEqual([]));

  it.each([320, 1100])('fit into %i pixels, no two lines at one place', (width) => {
    const { rows, height } = layOut(groupsAround(file, 'conditions/a'), width);
    const places = rows.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(rows.length);
    for (const { x, y } of rows) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});
