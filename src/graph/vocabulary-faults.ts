import type { DataOf } from '../model/collections.ts';
import { didYouMean, type Fault, type FaultKind } from './faults.ts';
import type { Graph } from './graph.ts';
import type { Content } from './read.ts';

const FILE = 'content/vocabulary.yaml';

/** Faults between the vocabulary and what it speaks of: entries, danger signs, symptoms, clues. */
export function vocabularyFaults(content: Content, graph: Graph): Fault[] {
  const { clues, entries, danger } = content.vocabulary;
  const faults: Fault[] = [];
  const check = (
    kind: FaultKind,
    file: string,
    field: string,
    name: string,
    known: readonly string[],
    what: string,
  ): void => {
    if (!known.includes(name)) {
      faults.push({ kind, file, field, message: `"${name}" is not ${what}${didYouMean(name, known)}` });
    }
  };
  const slugs = clues.map((clue) => clue.slug);
  const symptoms = graph.all('symptoms').map((node) => node.slug);
  const ids = graph.nodes.map((node) => node.id);
  const signs = [...graph.dangerSigns.keys()];
  slugs.forEach((slug, index) => {
    if (slugs.indexOf(slug) !== index) {
      faults.push({
        kind: 'duplicate-slug',
        file: FILE,
        field: `clues[${index}]`,
        message: `clue "${slug}" stands twice`,
      });
    }
  });
  clues.forEach((clue, index) => {
    for (const symptom of clue.implies) {
      check('missing-target', FILE, `clues[${index}].implies`, symptom, symptoms, 'a symptom');
    }
  });
  if (clues.length > 0) {
    for (const symptom of symptoms) {
      check(
        'unknown-clue',
        FILE,
        'clues',
        symptom,
        slugs,
        'among the clues; a symptom that nobody can say is never found',
      );
    }
  }
  for (const id of Object.keys(entries)) check('missing-target', FILE, `entries.${id}`, id, ids, 'an entry');
  for (const slug of Object.keys(danger))
    check('unknown-sign', FILE, `danger.${slug}`, slug, signs, 'in content/danger-signs.yaml');
  for (const source of content.sources) {
    if (source.collection === 'conditions') {
      const { presentation } = source.data as DataOf<'conditions'>;
      presentation.forEach((item, index) => {
        for (const slug of Object.keys(item.clues)) {
          check('unknown-clue', source.file, `presentation[${index}].clues`, slug, slugs, `a clue of ${FILE}`);
        }
      });
    }
  }
  return faults;
}
