import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph/build.ts';
import { readContent } from '../graph/read.ts';
import { OUTCOMES, type About } from '../model/outcome.ts';
import { decide } from './decide.ts';

const { graph } = buildGraph(readContent(process.cwd()));
const questions = graph.all('guides').flatMap(({ data }) => data.decision ?? []);
const choices = questions.map(({ answers }) => answers.map(({ about }) => about));

/** Every way to answer; `open` for a question without an answer as well. */
function every(open: boolean): (About | undefined)[][] {
  return choices.reduce<(About | undefined)[][]>(
    (paths, own) => paths.flatMap((path) => [...own, ...(open ? [undefined] : [])].map((about) => [...path, about])),
    [[]],
  );
}

const NEVER_RUNS: readonly About[] = [
  'emergency',
  'bone',
  'fever',
  'nerve',
  'fall',
  'sign',
  'limp',
  'child',
  'pregnancy',
];
const HELP: readonly About[] = ['emergency', 'bone', 'fever', 'nerve', 'fall'];

describe('all ways through "Can I run with this pain?"', () => {
  it('are asked about: five questions that hold each danger', () => {
    expect(questions).toHaveLength(5);
    for (const about of NEVER_RUNS) expect(choices.flat()).toContain(about);
  });

  it('end in exactly one outcome when every question is answered', () => {
    const paths = every(false);
    expect(paths).toHaveLength(choices.reduce((product, { length }) => product * length, 1));
    for (const path of paths) expect(OUTCOMES, path.join(' ')).toContain(decide(path));
  });

  it('reach a run only by clear answers to every question', () => {
    const runs = every(true).filter((path) => decide(path) === 'run');
    expect(runs.length).toBeGreaterThan(0);
    for (const path of runs) expect(new Set(path)).toEqual(new Set(['clear']));
  });

  it('never run with a sign of danger, and go to help with bone, fever, nerve or a fall', () => {
    for (const path of every(true)) {
      const outcome = decide(path);
      if (path.some((about) => about !== undefined && NEVER_RUNS.includes(about))) {
        expect(outcome, path.join(' ')).toBeDefined();
        expect(outcome, path.join(' ')).not.toBe('run');
      }
      if (path.some((about) => about !== undefined && HELP.includes(about)))
        expect(outcome, path.join(' ')).toMatch(/^get-help-/);
    }
  });

  it('send a child and a pregnant runner to their own page when nothing presses more', () => {
    for (const path of every(false)) {
      const rest = path.filter((about) => about !== 'child' && about !== 'pregnancy');
      if (rest.length === path.length || /^get-help-/.test(decide(rest) ?? '')) continue;
      expect(decide(path)).toBe(path.includes('child') ? 'children-first' : 'pregnancy-first');
    }
  });
});
