import { describe, expect, it } from 'vitest';
import { linksOf } from './links.ts';

const ref = (collection: string, id: string) => ({ collection, id });
const links = (collection: Parameters<typeof linksOf>[0]['collection'], data: Record<string, unknown>) =>
  linksOf({ collection, data });

describe('linksOf', () => {
  it('reads a relation with what it carries, and the place where it is written', () => {
    const item = { driver: ref('drivers', 'camber'), reason: 'It tilts.', certainty: 'low' };
    expect(links('conditions', { drivers: [{ driver: ref('drivers', 'speed') }, item] })[1]).toEqual({
      kind: 'drivers',
      field: 'drivers[1].driver',
      target: 'drivers/camber',
      data: item,
    });
  });

  it('puts authors first', () => {
    const data = { drivers: [{ driver: ref('drivers', 'camber') }], authors: [ref('authors', 'editors')] };
    expect(links('conditions', data).map(({ kind }) => kind)).toEqual(['authors', 'drivers']);
  });

  it('runs a ladder from the easier exercise to the harder, on whichever side it is written', () => {
    const step = (id: string) => ({ exercise: ref('exercises', id), change: 'More weight.' });
    const steps = links('exercises', { easier: [step('bridge')], harder: [step('hip-thrust')] });
    expect(steps.map(({ target, reversed, data }) => ({ target, reversed, data }))).toEqual([
      { target: 'exercises/bridge', reversed: true, data: { change: 'More weight.', written: 'easier' } },
      { target: 'exercises/hip-thrust', reversed: undefined, data: { change: 'More weight.', written: 'harder' } },
    ]);
  });

  it('finds every exercise of a program, as often as it is used', () => {
    const set = { exercise: ref('exercises', 'bridge') };
    const program = {
      article: ref('articles', 'program'),
      phases: [{ sessions: [{ sets: [set, set] }], tests: [{ id: 'hold', exercise: ref('exercises', 'plank') }] }],
      maintenance: { sessions: [{ sets: [set] }] },
      start: { tests: [{ id: 'talk' }] },
      travel: { swaps: [{ from: ref('exercises', 'plank'), to: ref('exercises', 'squat') }] },
    };
    expect(
      links('programs', program)
        .filter(({ kind }) => kind === 'uses')
        .map(({ field, target, repeatable }) => [field, target, repeatable]),
    ).toEqual([
      ['phases[0].sessions[0].sets[0].exercise', 'exercises/bridge', true],
      ['phases[0].sessions[0].sets[1].exercise', 'exercises/bridge', true],
      ['maintenance.sessions[0].sets[0].exercise', 'exercises/bridge', true],
      ['tests › hold', 'exercises/plank', true],
      ['travel.swaps[0].from', 'exercises/plank', true],
      ['travel.swaps[0].to', 'exercises/squat', true],
    ]);
  });

  it('finds none in an entry that writes none', () => {
    expect(links('conditions', {})).toEqual([]);
  });
});
