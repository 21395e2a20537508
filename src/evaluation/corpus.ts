import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusText, Voice } from './voices.ts';

/**
 * All voices of the corpus.
 * @param root the project's root
 * @throws Error that names file and line of what is no JSON
 */
export function readCorpus(root: string): Voice[] {
  const folder = join(root, 'understanding/corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const [head, ...texts] = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at): unknown => {
          try {
            return JSON.parse(line);
          } catch (error) {
            throw new Error(`understanding/corpus/${name}:${at + 1} is no JSON`, { cause: error });
          }
        });
      const { voice = '', who = '' } = (head ?? {}) as Partial<Voice>;
      return { voice, who, texts: texts as CorpusText[] };
    });
}
