import { didYouMean, FAULT_KINDS, type Fault } from './faults.ts';
import type { Graph } from './graph.ts';
import { linkResolver } from './prose-faults.ts';
import type { Content } from './read.ts';
import { partsOfTest } from './test-names.ts';

const FILE = 'content/hazards.yaml';

/** Controls of the hazard log that name a test, a kind of fault, a danger sign or a page that does not exist. */
export function hazardFaults(content: Content, graph: Graph): Fault[] {
  const resolve = linkResolver(graph, content);
  const signs = [...graph.dangerSigns.keys()];
  const problemOf = {
    tests: (written: string) => testProblem(written, content.testNames),
    faults: (kind: string) => unless(FAULT_KINDS, kind, 'a kind of fault that the content check knows'),
    signs: (slug: string) => unless(signs, slug, 'in content/danger-signs.yaml'),
    pages: (url: string) => resolve(url, { collection: '', slug: '' }),
  };
  const fields = ['tests', 'faults', 'signs', 'pages'] as const;
  return graph.hazards.flatMap(({ slug, controls }) =>
    controls.flatMap((control, at) =>
      fields.flatMap((field) =>
        control[field].flatMap((name, index): Fault[] => {
          const message = problemOf[field](name);
          if (message === undefined) return [];
          const place = `${slug}.controls[${at}].${field}[${index}]`;
          return [{ kind: 'unknown-control', file: FILE, field: place, message }];
        }),
      ),
    ),
  );
}

function unless(known: readonly string[], name: string, what: string): string | undefined {
  return known.includes(name) ? undefined : `"${name}" is not ${what}${didYouMean(name, known)}`;
}

function testProblem(written: string, testNames: Content['testNames']): string | undefined {
  const { file, name } = partsOfTest(written);
  const names = testNames.get(file);
  if (!names) return `there is no file ${file}; name the test that holds this control now, or build the control again`;
  if (names.includes(name)) return undefined;
  return `${file} has no test "${name}" that runs${didYouMean(name, names)}; name the test that holds this control now, or build the control again`;
}
