import { describe, expect, it } from 'vitest';
import { aheadOf, merge, NO_PROGRESS, note, read, valueOf, write, type Progress } from './progress.ts';
import { Store, type ProgramStorage, type Trouble } from './store.ts';

const P = 'small-plan';
const one = (key: string, at = 1): Progress => note(NO_PROGRESS, key, true, at);

/** Storage in memory; `full` refuses writes. */
function storage(start: Record<string, string> = {}): ProgramStorage & { data: Map<string, string>; full: boolean } {
  const data = new Map(Object.entries(start));
  const self = {
    data,
    full: false,
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (self.full) throw new Error('quota');
      data.set(key, value);
    },
    removeItem: (key: string) => void data.delete(key),
  };
  return self;
}
const KEY = `fulcrum-program-${P}`;

describe('progress', () => {
  it('merges to the same, whichever way round, and keeps what either knows', () => {
    const a = note(one('set/b0.s0/x/0'), 'pain/b0.s0/after', 6, 5);
    const b = note(one('set/b0.s0/x/1'), 'pain/b0.s0/after', 3, 5);
    expect(merge(a, b)).toEqual(merge(b, a));
    expect(Object.keys(merge(a, b).entries)).toHaveLength(3);
  });

  it('lets a newer note win, also after the clock was set back by a year', () => {
    const first = note(NO_PROGRESS, 'pain', 6, Date.UTC(2026, 11, 1));
    const second = note(first, 'pain', 2, Date.UTC(2025, 11, 1));
    expect(valueOf(merge(first, second), 'pain')).toBe(2);
    expect(valueOf(merge(second, first), 'pain')).toBe(2);
  });

  it('takes a note back, and remembers that', () => {
    const gone = note(one('tick'), 'tick', null, 2);
    expect(valueOf(merge(gone, one('tick')), 'tick')).toBeUndefined();
  });

  it('reads what it wrote', () => {
    const all = note(note(one('a'), 'b', { days: [1, 2], start: '2026-11-30' }, 3), 'c', 4, 4);
    expect(read(write(all, P), P)).toEqual({ progress: all });
  });

  it.each([
    ['{"format":"fulcrum-pro', /cut off/],
    ['[]', /does not hold/],
    ['{"format":"other","entries":{}}', /does not hold/],
    ['{"format":"fulcrum-progress","version":9,"program":"small-plan","entries":{}}', /newer version/],
    ['{"format":"fulcrum-progress","version":1,"program":"another","entries":{}}', /another program/],
  ])('says why %s cannot be read', (text, says) => {
    expect(read(text, P).fault).toMatch(says);
  });

  it('keeps the good notes beside a bad one', () => {
    const text =
      '{"format":"fulcrum-progress","version":1,"program":"small-plan","entries":{"a":{"v":true,"at":1},"b":{"v":true}}}';
    const { progress, fault } = read(text, P);
    expect(valueOf(progress, 'a')).toBe(true);
    expect(fault).toMatch(/1 of 2 notes/);
  });
});

it('tells a note that is dated after now from one of another time zone', () => {
  const hours = 3_600_000;
  expect(aheadOf(one('a', 100 * hours), 90 * hours)).toBeUndefined();
  expect(aheadOf(one('a', 100 * hours), 10 * hours)).toBe(100 * hours);
  expect(aheadOf(NO_PROGRESS, 0)).toBeUndefined();
});

describe('the store', () => {
  it('does not lose a tick of another tab', () => {
    const same = storage();
    const [left, right] = [new Store(same, P, () => undefined), new Store(same, P, () => undefined)];
    left.note('set/b0.s0/x/0', true, 1);
    right.note('set/b0.s0/x/1', true, 2);
    left.note('set/b0.s0/x/2', true, 3);
    right.refresh();
    expect(Object.keys(right.progress.entries)).toHaveLength(3);
    expect(Object.keys(read(same.data.get(KEY) ?? '', P).progress.entries)).toHaveLength(3);
  });

  it('writes again what another tab overwrote', () => {
    const same = storage();
    const left = new Store(same, P, () => undefined);
    left.note('mine', true, 1);
    same.data.set(KEY, write(one('theirs'), P));
    left.refresh();
    expect(Object.keys(read(same.data.get(KEY) ?? '', P).progress.entries).sort()).toEqual(['mine', 'theirs']);
  });

  it('sets corrupt storage aside, says so, and goes on', () => {
    const troubles: Trouble[] = [];
    const same = storage({ [KEY]: '{"format":"ful' });
    const store = new Store(same, P, (trouble) => troubles.push(trouble));
    expect(troubles).toHaveLength(1);
    expect(troubles[0]?.rescued).toBe('{"format":"ful');
    store.note('a', true, 1);
    expect(same.data.get(`${KEY}-set-aside-1`)).toBe('{"format":"ful');
    expect(valueOf(read(same.data.get(KEY) ?? '', P).progress, 'a')).toBe(true);
  });

  it('keeps the good part of half-corrupt storage', () => {
    const same = storage({
      [KEY]: '{"format":"fulcrum-progress","version":1,"program":"small-plan","entries":{"a":{"v":true,"at":1},"b":5}}',
    });
    new Store(same, P, () => undefined);
    expect(valueOf(new Store(same, P, () => undefined).progress, 'a')).toBe(true);
    expect(same.data.get(`${KEY}-set-aside-1`)).toContain('"b":5');
  });

  it('keeps notes in memory when storage is full, and says so', () => {
    const troubles: Trouble[] = [];
    const same = storage();
    const store = new Store(same, P, (trouble) => troubles.push(trouble));
    same.full = true;
    store.note('a', true, 1);
    expect(valueOf(store.progress, 'a')).toBe(true);
    expect(troubles[0]?.what).toMatch(/could not be saved/);
  });

  it('writes nothing over notes that it could not read, and brings both together once it can', () => {
    const troubles: Trouble[] = [];
    const same = storage({ [KEY]: write(one('earlier'), P) });
    const given = same.getItem;
    same.getItem = () => {
      throw new Error('refused');
    };
    const store = new Store(same, P, (trouble) => troubles.push(trouble));
    store.note('now', true, 2);
    store.refresh();
    expect(valueOf(store.progress, 'now')).toBe(true);
    expect(troubles.map(({ what }) => what)).toEqual([expect.stringMatching(/is not lost/)]);
    expect(same.data.get(KEY)).toBe(write(one('earlier'), P));
    same.getItem = given;
    store.note('later', true, 3);
    expect(Object.keys(read(same.data.get(KEY) ?? '', P).progress.entries).sort()).toEqual(['earlier', 'later', 'now']);
  });

  it('gives everything back from a file after it was deleted', () => {
    const same = storage();
    const store = new Store(same, P, () => undefined);
    store.note('a', true, 1);
    store.note('b', 6, 2);
    const file = store.file();
    store.clear();
    expect(store.progress.entries).toEqual({});
    expect(same.data.size).toBe(0);
    expect(store.take(file)).toBeUndefined();
    expect(store.file()).toBe(file);
  });
});
