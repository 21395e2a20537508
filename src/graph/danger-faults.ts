import { type DangerSign } from '../model/danger-sign.ts';
import { helpLevel } from '../model/terms.ts';
import { didYouMean, type Fault } from './faults.ts';
import type { Graph } from './graph.ts';
import type { Content, Source } from './read.ts';

const FILE = 'content/danger-signs.yaml';

/** How far from the most pressing level; 0 is an emergency. */
const rank = (sign: DangerSign): number => helpLevel.options.indexOf(sign.level);

/** Faults among the danger signs, and of pages that show a sign without those that belong with it. */
export function dangerFaults(content: Content, graph: Graph): Fault[] {
  const signs = [...graph.dangerSigns.values()];
  return [
    ...signs.flatMap((sign) => [...withFaults(sign, graph), ...overlapFaults(sign, signs)]),
    ...content.sources.flatMap((source) => loneFaults(source, graph)),
  ];
}

/** The signs that an entry or a program's screen names, and the field that names them. */
export function warningsOf({ data }: Pick<Source, 'data'>): {
  readonly field: string;
  readonly slugs: readonly string[];
} {
  const { warnings, screen } = data as { warnings?: readonly string[]; screen?: { warnings: readonly string[] } };
  return screen ? { field: 'screen.warnings', slugs: screen.warnings } : { field: 'warnings', slugs: warnings ?? [] };
}

/** `with` names signs that exist, and never a less pressing one. */
function withFaults(sign: DangerSign, graph: Graph): Fault[] {
  return sign.with.flatMap((slug, index): Fault[] => {
    const base = { file: FILE, field: `${sign.slug}.with[${index}]` };
    const other = graph.dangerSigns.get(slug);
    if (slug === sign.slug) return [{ ...base, kind: 'self-link', message: `"${slug}" is this sign itself` }];
    if (!other) {
      const hint = didYouMean(slug, [...graph.dangerSigns.keys()]);
      return [{ ...base, kind: 'unknown-sign', message: `"${slug}" is not in ${FILE}${hint}` }];
    }
    if (rank(other) <= rank(sign)) return [];
    return [
      {
        ...base,
        kind: 'sign-overlap',
        message: `"${slug}" (${other.level}) is less pressing than this ${sign.level} sign`,
      },
    ];
  });
}

/** Beside a more pressing sign about the same thing, a sign names one in `with` and says how it differs. */
function overlapFaults(sign: DangerSign, signs: readonly DangerSign[]): Fault[] {
  const pressing = signs
    .filter((other) => rank(other) < rank(sign) && other.about.some((topic) => sign.about.includes(topic)))
    .map(({ slug }) => slug);
  const base = { kind: 'sign-overlap' as const, file: FILE };
  const names = pressing.join(', ');
  if (pressing.length === 0) {
    if (sign.differs === undefined) return [];
    return [
      { ...base, field: `${sign.slug}.differs`, message: 'no more pressing sign is about the same thing; remove it' },
    ];
  }
  const faults: Fault[] = [];
  if (sign.differs === undefined) {
    faults.push({
      ...base,
      field: `${sign.slug}.differs`,
      message: `is missing; say how a reader tells it from ${names}`,
    });
  }
  if (!sign.with.some((slug) => pressing.includes(slug))) {
    faults.push({ ...base, field: `${sign.slug}.with`, message: `names none of the more pressing signs: ${names}` });
  }
  return faults;
}

/** A sign on a page without one that its `with` names. */
function loneFaults(source: Source, graph: Graph): Fault[] {
  const { field, slugs } = warningsOf(source);
  return slugs.flatMap((slug, index) =>
    (graph.dangerSigns.get(slug)?.with ?? [])
      .filter((twin) => !slugs.includes(twin))
      .map((twin) => ({
        kind: 'lone-sign' as const,
        file: source.file,
        field: `${field}[${index}]`,
        message: `"${slug}" stands without "${twin}"; add "${twin}" to ${field}`,
      })),
  );
}
