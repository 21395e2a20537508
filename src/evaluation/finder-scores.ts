/** A runner's own description with its right answer (the evaluation's format). */
export interface Vignette {
  readonly id: string;
  readonly text: string;
  /** Accepted first answers, `conditions/…`; empty where none of the site's conditions is right. */
  readonly expect: readonly string[];
  readonly help: 'none' | 'soon' | 'urgent' | 'emergency';
}

/** A short text with or without a danger sign. */
export interface DangerText {
  readonly id: string;
  readonly text: string;
  readonly help: 'none' | 'urgent' | 'emergency';
  readonly sign?: string;
  readonly kind: string;
}

/** What a box showed for a text. */
export interface Shown {
  /** Ids of conditions as listed, best first. */
  readonly listed: readonly string[];
  /** Levels of the visible care cards. */
  readonly levels: readonly string[];
  /** Whether a question about a danger sign is shown. */
  readonly asked: boolean;
  /** It ended in an error, or did not end. */
  readonly failed: boolean;
}

/** Signs whose level can be argued: either passes (evaluation/README.md). */
const DEBATABLE = new Set([
  'septic-joint',
  'infection-after',
  'fever-back',
  'foot-drop',
  'child-unwell',
  'hamstring-avulsion',
  'abdominal',
  'pregnancy',
]);

export interface FinderScores {
  readonly texts: number;
  readonly top1: number;
  readonly top3: number;
}

/** Shares of texts whose condition comes first, or among the first three; texts without one are left out. */
export function finderScores(rows: readonly { readonly vignette: Vignette; readonly shown: Shown }[]): FinderScores {
  const places = rows
    .filter(({ vignette }) => vignette.expect.length > 0)
    .map(({ vignette, shown }) => (shown.failed ? -1 : shown.listed.findIndex((id) => vignette.expect.includes(id))));
  return {
    texts: places.length,
    top1: share(places, (place) => place === 0),
    top3: share(places, (place) => place >= 0 && place < 3),
  };
}

export interface DangerScores {
  readonly withSign: number;
  /** By a card; others are asked about. */
  readonly caught: number;
  readonly without: number;
  readonly falseAlarms: number;
  /** Of the signs found, how many at the right level. */
  readonly rightLevel: number;
  /** Neither a card nor a question. */
  readonly missed: readonly string[];
  readonly alarmed: readonly string[];
}

/** Danger signs caught and missed, and alarms where there is none. `soon` counts in neither. */
export function dangerScores(
  rows: readonly { readonly text: string; readonly help: string; readonly sign?: string; readonly shown: Shown }[],
): DangerScores {
  const top = ({ levels }: Shown): string => ['emergency', 'urgent'].find((level) => levels.includes(level)) ?? 'none';
  const signs = rows.filter(({ help }) => help === 'urgent' || help === 'emergency');
  const calm = rows.filter(({ help }) => help === 'none');
  const found = signs.filter(({ shown }) => top(shown) !== 'none');
  const alarms = calm.filter(({ shown }) => top(shown) !== 'none');
  return {
    withSign: signs.length,
    caught: found.length,
    without: calm.length,
    falseAlarms: alarms.length,
    rightLevel: found.filter(({ help, sign, shown }) => top(shown) === help || DEBATABLE.has(sign ?? '')).length,
    missed: signs.filter((row) => !found.includes(row) && !row.shown.asked).map(({ text }) => text),
    alarmed: alarms.map(({ text }) => text),
  };
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}
