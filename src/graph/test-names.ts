import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hazard } from '../model/hazard.ts';

/** A test that runs: at the start of a line, so that one in a comment does not count, and none that is skipped. */
const TEST =
  /^[ \t]*(?:(?:it|test)(?:\.(?:concurrent|sequential|each|for)(?:\([^\n]*?\))?)*|\]\))\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/gm;

/** The names of the tests in a test file, as they are written there; those that are skipped are left out. */
export function testNamesIn(source: string): string[] {
  return [...source.matchAll(TEST)].map(([, , name = '']) => name);
}

/** The two parts of `file › name of the test`. */
export function partsOfTest(written: string): { file: string; name: string } {
  const [file = '', ...name] = written.split(' › ');
  return { file, name: name.join(' › ') };
}

/**
 * The tests of every file that a hazard names.
 * @param root the project's root
 * @returns names by file; a file that is not there is left out
 */
export function namedTests(root: string, hazards: readonly Hazard[]): Map<string, readonly string[]> {
  const written = hazards.flatMap(({ controls }) => controls.flatMap(({ tests }) => tests));
  const files = new Set(written.map((one) => partsOfTest(one).file));
  return new Map(
    [...files]
      .filter((file) => existsSync(join(root, file)))
      .map((file) => [file, testNamesIn(readFileSync(join(root, file), 'utf8'))]),
  );
}
