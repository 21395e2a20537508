import { figureFaults } from '../figure/check.ts';
import type { DataOf } from '../model/collections.ts';
import { didYouMean, type Fault, type FaultKind } from './faults.ts';
import type { Graph } from './graph.ts';
import { linksOf } from './links.ts';
import { passageFaults, seriesFaults } from './article-faults.ts';
import { warningsOf } from './danger-faults.ts';
import type { Content, Source } from './read.ts';

/** Faults of frontmatter that no schema sees: dates, passages, parts, ids, signs, citations. */
export function entryFaults(content: Content, graph: Graph): Fault[] {
  return [
    ...content.sources.flatMap((source) => [
      ...dateFaults(source),
      ...signFaults(source, graph),
      ...impossibleFigure(source),
      ...phaseFaults(source, graph),
      ...refFaults(source.data, source.file, graph, ''),
    ]),
    ...content.dangerSigns.flatMap((sign) => refFaults(sign, 'content/danger-signs.yaml', graph, sign.slug)),
    ...passageFaults(content),
    ...seriesFaults(content),
    ...questionFaults(content, graph),
    ...uniqueFaults(content),
    ...reasonFaults(content),
    ...glossaryFaults(content, graph),
  ];
}

function dateFaults(source: Source): Fault[] {
  const { published, updated, reviewed, reviewDue, history } = source.data as Partial<DataOf<'conditions'>>;
  if (!published || !updated || !reviewed || !reviewDue) return [];
  const faults: Fault[] = [];
  const order = (field: string, later: string, than: string, earlier: string): void => {
    if (later < earlier) {
      faults.push({
        kind: 'reversed-date',
        file: source.file,
        field,
        message: `${later} is before ${than} (${earlier})`,
      });
    }
  };
  order('updated', updated, 'published', published);
  order('reviewed', reviewed, 'published', published);
  order('reviewDue', reviewDue, 'reviewed', reviewed);
  const last = history?.at(-1);
  if (last) order('updated', updated, 'the last line of history', last.date);
  if (updated > published && (!last || last.date < updated)) {
    faults.push({
      kind: 'reversed-date',
      file: source.file,
      field: 'history',
      message: `updated is ${updated}; add a line of that date that says what changed for the reader`,
    });
  }
  return faults;
}

/** A figure that no body can do. */
function impossibleFigure({ file, data }: Source): Fault[] {
  const { figure } = data as Partial<DataOf<'exercises'>>;
  if (figure === undefined) return [];
  return figureFaults(figure).map(({ field, message }) => ({
    kind: 'figure',
    file,
    field: `figure.${field}`,
    message,
  }));
}

/** `<PhaseFigures phase="…">` in a text names a phase of a program. */
function phaseFaults({ file, body }: Source, graph: Graph): Fault[] {
  const phases = graph.all('programs').flatMap(({ data }) => data.phases.map(({ id }) => id));
  return body.elements.flatMap(({ name, line, attributes }): Fault[] => {
    const phase = attributes['phase'] ?? '';
    if (name !== 'PhaseFigures' || phases.includes(phase)) return [];
    const message = `<PhaseFigures phase="${phase}"> names no phase of a program${didYouMean(phase, phases)}`;
    return [{ kind: 'missing-target', file, field: `line ${line}`, message }];
  });
}

function signFaults(source: Source, graph: Graph): Fault[] {
  const { field, slugs } = warningsOf(source);
  const known = [...graph.dangerSigns.keys()];
  const seen = new Set<string>();
  return slugs.flatMap((slug, index): Fault[] => {
    const base = { file: source.file, field: `${field}[${index}]` };
    if (seen.has(slug)) return [{ ...base, kind: 'duplicate-link', message: `"${slug}" stands twice; keep one` }];
    seen.add(slug);
    if (graph.dangerSigns.has(slug)) return [];
    return [
      {
        ...base,
        kind: 'unknown-sign',
        message: `"${slug}" is not in content/danger-signs.yaml${didYouMean(slug, known)}`,
      },
    ];
  });
}

/** Unknown keys in any `refs` list, however deep. */
function refFaults(value: unknown, file: string, graph: Graph, path: string): Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => refFaults(item, file, graph, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path ? `${path}.${key}` : key;
    if (key !== 'refs') return refFaults(inner, file, graph, at);
    return (inner as readonly string[]).flatMap((ref, index): Fault[] =>
      graph.references.has(ref) ? [] : [unknownCitation(ref, file, `${at}[${index}]`, graph)],
    );
  });
}

/** The fault of a key that stands in no reference. */
export function unknownCitation(key: string, file: string, field: string, graph: Graph): Fault {
  return {
    kind: 'unknown-citation',
    file,
    field,
    message: `"${key}" is not in content/references.yaml${didYouMean(key, [...graph.references.keys()])}`,
  };
}

/** An answer may point only at a condition whose page names the symptom. */
function questionFaults(content: Content, graph: Graph): Fault[] {
  return content.sources
    .filter((source) => source.collection === 'symptoms')
    .flatMap((source) => {
      const candidates = graph.in({ id: `symptoms/${source.slug}` }, 'presentation').map((edge) => edge.from.slug);
      return linksOf(source)
        .filter((link) => link.kind === 'answers' && graph.find(link.target) !== undefined)
        .filter((link) => !candidates.includes(link.target.split('/')[1] ?? ''))
        .map((link) => ({
          kind: 'no-such-question' as const,
          file: source.file,
          field: link.field,
          message: `${link.target} does not name "${source.slug}" in its presentation; candidates are ${candidates.join(', ') || 'none'}`,
        }));
    });
}

function uniqueFaults(content: Content): Fault[] {
  const faults: Fault[] = [];
  const once = (kind: FaultKind, field: string, keyOf: (source: Source) => string | undefined, what: string): void => {
    const seen = new Map<string, string>();
    for (const source of content.sources) {
      const key = keyOf(source);
      if (key === undefined) continue;
      const other = seen.get(key);
      if (other !== undefined) {
        faults.push({ kind, file: source.file, field, message: `${what} is already that of ${other}` });
      }
      seen.set(key, source.file);
    }
  };
  once('feed-id-twice', 'feedId', (source) => source.data['feedId'] as string | undefined, 'this feed id');
  once(
    'same-title',
    'title',
    (source) => {
      const title = source.data['title'];
      return typeof title === 'string' ? `${source.collection} ${title.toLowerCase()}` : undefined;
    },
    'this title',
  );
  return faults;
}

/** A reason that stands on two links teaches nothing about either. */
function reasonFaults(content: Content): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const source of content.sources) {
    for (const link of linksOf(source)) {
      const data = link.data as Record<string, unknown>;
      const field = ['reason', 'difference', 'does', 'change', 'because'].find((name) => name in data);
      if (field === undefined) continue;
      const text = String(data[field]);
      const other = seen.get(text.toLowerCase());
      const at = link.field.replace(/[^.\]]+$/, field);
      if (other !== undefined) {
        faults.push({
          kind: 'same-reason',
          file: source.file,
          field: at,
          message: `the same words stand at ${other}; say what is particular to this link`,
        });
      }
      seen.set(text.toLowerCase(), `${source.file} › ${at}`);
    }
  }
  return faults;
}

function glossaryFaults(content: Content, graph: Graph): Fault[] {
  return content.glossary
    .filter((term) => term.owner !== undefined && graph.find(term.owner) === undefined)
    .map((term) => ({
      kind: 'missing-target',
      file: 'content/glossary.yaml',
      field: `${term.slug}.owner`,
      message: `"${term.owner ?? ''}" is not an entry${didYouMean(
        term.owner ?? '',
        graph.nodes.map((node) => node.id),
      )}`,
    }));
}
