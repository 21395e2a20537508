import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixtures/plan.ts';
import { after, AWAY, begin, elapsed, left, type Player, type PlayerEvent } from './player.ts';
import { OTHER_SIDE, POSITION, stepsOf } from './steps.ts';
import type { PlanSet } from './plan.ts';

const [bridge] = plan.sessions['a']?.sets ?? [];
if (!bridge) throw new Error('The fixture has no set.');
const clam: PlanSet = {
  ...bridge,
  exercise: 'clamshell',
  title: 'Clamshell',
  sides: 'each',
  sets: 2,
  reps: 2,
  restSeconds: 30,
};
const plank: PlanSet = { ...bridge, exercise: 'side-plank', title: 'Plank', sets: 1, seconds: 20, restSeconds: 0 };
const { reps: _reps, ...held } = plank;
/** 2 sets of 2 repetitions of 2 s on each side with 30 s of rest, then a hold of 20 s. */
const steps = stepsOf([clam, held], false);
const T0 = Date.UTC(2026, 10, 30, 18);

/** Plays events, each some milliseconds after the one before; in between it is looked at four times a second. */
function play(
  events: readonly (readonly [wait: number, event: PlayerEvent])[],
  from = begin(steps, [], T0),
): { player: Player; now: number } {
  let player = from;
  let now = from.seen;
  for (const [wait, event] of events) {
    const end = now + wait;
    for (now += 250; now < end; now += 250) player = after(player, 'look', now, steps);
    now = end;
    player = after(player, event, now, steps);
  }
  return { player, now };
}
const at = (player: Player): string => steps[player.at]?.id ?? 'over';

describe('a session as steps', () => {
  it('has a set for each side, time to change, and rests between sets only', () => {
    expect(steps.map(({ id, ms }) => `${id} ${ms ?? ''}`)).toEqual([
      'clamshell/0//ready 0',
      `clamshell/0/0/change ${POSITION}`,
      'clamshell/0/0/work 4000',
      `clamshell/0/1/change ${OTHER_SIDE}`,
      'clamshell/0/1/work 4000',
      'clamshell/1//rest 30000',
      'clamshell/1/0/work 4000',
      `clamshell/1/1/change ${OTHER_SIDE}`,
      'clamshell/1/1/work 4000',
      'side-plank/0//ready 30000',
      `side-plank/0//change ${POSITION}`,
      'side-plank/0//work 20000',
    ]);
  });

  it('has a set less on an eased day, and waits where no time is written', () => {
    expect(stepsOf([clam], true).filter(({ kind }) => kind === 'work')).toHaveLength(2);
    expect(stepsOf([{ ...clam, tempo: 'half effort' }], false).find(({ kind }) => kind === 'work')?.ms).toBeUndefined();
  });
});

describe('playing', () => {
  it('runs by itself through position, sides, rest and sets, and waits before the next exercise', () => {
    const { player } = play([
      [0, 'go'],
      [POSITION + 4000 + OTHER_SIDE + 4000 + 30_000 + 4000 + OTHER_SIDE + 4000 + 60_000, 'look'],
    ]);
    expect(at(player)).toBe('side-plank/0//ready');
    expect(player.done).toEqual(['clamshell/0', 'clamshell/1']);
  });

  it('does not drift: uneven looks come to the same as one', () => {
    let uneven = after(begin(steps, [], T0), 'go', T0, steps);
    for (let now = T0, step = 0; now <= T0 + 40_000; now += 137 + (step++ % 7) * 311)
      uneven = after(uneven, 'look', now, steps);
    uneven = after(uneven, 'look', T0 + 42_000, steps);
    const even = play([
      [0, 'go'],
      [42_000, 'look'],
    ]).player;
    expect([at(uneven), left(uneven, steps, T0 + 42_000)]).toEqual([at(even), left(even, steps, T0 + 42_000)]);
    expect(left(even, steps, T0 + 42_000)).toBe(POSITION + 4000 + OTHER_SIDE + 4000 + 30_000 - 42_000);
  });

  it('a set that is ended early counts, one that is left out does not', () => {
    const one = play([
      [0, 'go'],
      [POSITION + 1000, 'done'],
      [OTHER_SIDE + 1000, 'done'],
    ]).player;
    expect(one.done).toEqual(['clamshell/0']);
    expect(at(one)).toBe('clamshell/1//rest');
    const two = play([
      [0, 'go'],
      [POSITION + 1000, 'skip'],
    ]).player;
    expect(two.done).toEqual([]);
    expect([at(two), two.since]).toEqual(['clamshell/1/0/work', undefined]);
  });

  it('the first side alone is no set', () => {
    expect(
      play([
        [0, 'go'],
        [POSITION + 4100, 'look'],
      ]).player.done,
    ).toEqual([]);
  });

  it('stands while it is stopped, however long, and goes on where it was', () => {
    const { player, now } = play([
      [0, 'go'],
      [POSITION + 1500, 'stop'],
      [3_600_000, 'go'],
      [500, 'look'],
    ]);
    expect(at(player)).toBe('clamshell/0/0/work');
    expect(elapsed(player, now)).toBe(2000);
  });

  it('back leads to the beginning of the set, and soon after it to the one before', () => {
    expect(
      at(
        play([
          [0, 'go'],
          [POSITION + 3500, 'back'],
        ]).player,
      ),
    ).toBe('clamshell/0/0/work');
    expect(
      at(
        play([
          [0, 'go'],
          [POSITION + 3500, 'back'],
          [100, 'back'],
        ]).player,
      ),
    ).toBe('clamshell/0//ready');
  });

  it('leaving an exercise leads to the next, and at the last to the end', () => {
    const { player, now } = play([
      [0, 'go'],
      [POSITION, 'leave'],
    ]);
    expect(at(player)).toBe('side-plank/0//ready');
    expect(at(after(player, 'leave', now, steps))).toBe('over');
  });

  it('begins at the first set that is open', () => {
    expect(at(begin(steps, [], T0))).toBe('clamshell/0//ready');
    expect(at(begin(steps, ['clamshell/0'], T0))).toBe('clamshell/1/0/work');
    expect(at(begin(steps, ['clamshell/0', 'clamshell/1'], T0))).toBe('side-plank/0//ready');
    expect(at(begin(steps, ['clamshell/0', 'clamshell/1', 'side-plank/0'], T0))).toBe('over');
  });
});

describe('clocks', () => {
  const working = () =>
    play([
      [0, 'go'],
      [POSITION + 1500, 'look'],
    ]);
  const resting = () =>
    play([
      [0, 'go'],
      [POSITION + 1000, 'done'],
      [OTHER_SIDE + 1000, 'done'],
      [10_000, 'look'],
    ]);

  it('a set stops where it was last seen when the device sleeps, and nothing is counted as done', () => {
    const { player, now } = working();
    const later = after(player, 'look', now + 600_000, steps);
    expect([at(later), later.away, later.done]).toEqual(['clamshell/0/0/work', true, []]);
    expect(elapsed(later, now + 600_000)).toBe(1500);
    const on = after(later, 'go', now + 600_000, steps);
    expect(left(on, steps, now + 601_000)).toBe(1500);
  });

  it('a set stops when the page is hidden, a rest goes on, and the set behind it waits', () => {
    const { player, now } = working();
    expect(after(player, 'hide', now, steps)).toMatchObject({ since: undefined, spent: 1500, away: true });
    const rest = resting();
    const hidden = after(rest.player, 'hide', rest.now, steps);
    expect(left(after(hidden, 'look', rest.now + 8000, steps), steps, rest.now + 8000)).toBe(12_000);
    const back = after(hidden, 'look', rest.now + 900_000, steps);
    expect([at(back), back.since, back.away]).toEqual(['clamshell/1/0/work', undefined, true]);
  });

  it('a clock that is set back takes nothing and gives nothing', () => {
    const { player, now } = working();
    const earlier = now - 3_600_000;
    const set = after(player, 'look', earlier, steps);
    expect(elapsed(set, earlier)).toBe(1500);
    expect(left(set, steps, earlier + 1000)).toBe(1500);
  });

  it('a clock that jumps ahead stops a set and ends a rest', () => {
    const rest = resting();
    const year = rest.now + 365 * 86_400_000;
    expect(at(after(rest.player, 'look', year, steps))).toBe('clamshell/1/0/work');
    expect(after(working().player, 'look', year, steps).done).toEqual([]);
  });

  it.each([
    ['midnight', Date.UTC(2026, 10, 30, 23, 59, 55)],
    ['the end of summer time in London', Date.UTC(2026, 9, 25, 0, 59, 55)],
    ['the beginning of summer time in London', Date.UTC(2026, 2, 29, 0, 59, 55)],
  ])('%s changes nothing', (_, moment) => {
    const there = play(
      [
        [0, 'go'],
        [30_000, 'look'],
      ],
      begin(steps, [], moment),
    );
    const here = play([
      [0, 'go'],
      [30_000, 'look'],
    ]);
    expect([there.player.at, left(there.player, steps, there.now)]).toEqual([
      here.player.at,
      left(here.player, steps, here.now),
    ]);
  });

  it('a short gap is no absence', () => {
    const { player, now } = working();
    expect(at(after(player, 'look', now + AWAY, steps))).toBe('clamshell/0/1/change');
  });
});
