import type { HeardClue } from '../vocabulary/understand.ts';
import { understand, type Understanding } from '../vocabulary/understand.ts';
import type { Lexicon, LexiconDanger } from '../vocabulary/lexicon.ts';
import type { Learned } from '../vocabulary/learned/learner.ts';
import type { FinderFile } from './details.ts';
import { CONDITION_WEIGHTS, rankConditions, type Ranked } from '../vocabulary/rank-conditions.ts';
import { rankEntries } from '../vocabulary/rank-entries.ts';
import type { FinderState, Side } from './state.ts';

/** One thing that was understood; the reader can remove it. */
export interface Item {
  readonly id: string;
  readonly label: string;
  readonly denied: boolean;
  /** The reader's words that said it, as typed; none for a chip or an answer. */
  readonly said?: string;
}

/** A condition that fits, with everything that is said of it. */
export interface FinderResult {
  readonly slug: string;
  readonly title: string;
  readonly fits: readonly { readonly labels: readonly string[]; readonly reason: string }[];
  /** The reader's words that speak most for it, as typed. */
  readonly words: readonly string[];
  readonly against: readonly { readonly labels: readonly string[]; readonly reason: string }[];
  readonly question?: {
    readonly ask: string;
    readonly from: string;
    readonly answers: readonly { readonly id: string; readonly answer: string }[];
  };
  readonly difference?: { readonly from: string; readonly text: string };
  readonly today: string;
  /** Width and height of the picture of its spot, if it has one. */
  readonly spot?: readonly [width: number, height: number];
}

export interface Found {
  readonly items: readonly Item[];
  readonly danger: readonly LexiconDanger[];
  /** Signs to ask about before anything else. */
  readonly ask: readonly LexiconDanger[];
  /** The guide that answers words which tell no place of pain ("when can I run after a birth"). */
  readonly guide: { readonly slug: string; readonly title: string } | undefined;
  readonly results: readonly FinderResult[];
  readonly present: ReadonlySet<string>;
  /** Too little to go by: the order says little. */
  readonly weak: boolean;
  readonly understood: Understanding;
}

const MOST = 5;
/** Below this score the best match rests on one sign or less. */
const WEAK = 3.4;
/** What the learned model is this sure of is no weak match: an even chance. But a word or two fit many things. */
const SURE = 0;
const FEW = 4;
/** Results far behind the first are left out. */
const SHARE = 0.12;

/**
 * What fits a runner's words and chips.
 * @param state see `FinderState`; unknown slugs in it are passed over
 * @returns at most 5 conditions, best first, each with its reasons; none when nothing fits
 */
export function find(state: FinderState, lexicon: Lexicon, details: FinderFile): Found {
  const understood = understand(state.text, lexicon);
  const labels = new Map(lexicon.clues.all.map(({ item }) => [item.slug, item.label]));
  const dropped = new Set(state.dropped);
  const heard = understood.clues.filter((clue) => !dropped.has(clue.slug));
  const added = state.added.filter((slug) => labels.has(slug));
  const present = new Set([...heard.filter((clue) => !clue.denied).map((clue) => clue.slug), ...added]);
  const denied = new Set(heard.filter((clue) => clue.denied && !present.has(clue.slug)).map((clue) => clue.slug));
  const answered = state.answers.flatMap((id) => answerOf(id, details) ?? []);
  const learned = learnedOf(understood, heard, added, lexicon);
  const fits =
    understood.elsewhere && added.length === 0
      ? []
      : rankConditions({ present, denied, heads: learned?.heads }, lexicon);
  const ranked = withAnswers(fits, answered, lexicon);
  const best = ranked[0]?.score ?? 0;
  const shown = ranked.filter((item) => item.score >= best * SHARE).slice(0, MOST);
  const said = [state.text, ...added.map((slug) => labels.get(slug) ?? '')].join('. ');
  const danger = dangerOf(added.length === 0 ? understood : understand(said, lexicon));
  // Beside a sign that cannot wait, or that was asked about, no step of a condition is offered.
  const waits = danger.ask.length > 0 || danger.danger.some(({ level }) => level !== 'soon');
  return {
    items: itemsOf(heard, added, state.side ?? spokenSide(understood, dropped), answered, labels),
    ...danger,
    guide: lexicon.clues.all.some(({ item }) => item.group === 'where' && present.has(item.slug))
      ? undefined
      : guideFor(understood, lexicon),
    results: shown
      .map((item, index) =>
        resultOf(
          item,
          index,
          shown[index + 1] ?? shown[index - 1],
          present,
          state,
          lexicon,
          details,
          labels,
          answered,
          learned,
        ),
      )
      .map((result) => (waits ? { ...result, today: '' } : result)),
    present,
    // One sign alone fits many things.
    weak:
      ((ranked[0]?.learned ?? -Infinity) < SURE || understood.tokens.length < FEW) &&
      (best < WEAK || [...present].filter((slug) => slug !== 'in-the-hip').length + answered.length < 2),
    understood,
  };
}

/** The guide among the best two answers of the search, if there is one; the help guide has its cards. */
function guideFor(understood: Understanding, lexicon: Lexicon): Found['guide'] {
  for (const { entry } of rankEntries(understood, lexicon).slice(0, 2)) {
    const [collection = '', slug = '', title = ''] = lexicon.file.entries[entry] ?? [];
    if (collection === 'guides' && slug !== 'when-to-get-help') return { slug, title };
  }
  return undefined;
}

function dangerOf({ danger, ask }: Understanding): Pick<Found, 'danger' | 'ask'> {
  return { danger, ask };
}

/** What the learned model makes of the words, with what the reader added and took back. Chips alone are no text. */
function learnedOf(
  understood: Understanding,
  heard: readonly HeardClue[],
  added: readonly string[],
  lexicon: Lexicon,
): Learned | undefined {
  if (!lexicon.learned || understood.tokens.length === 0) return undefined;
  const clues = lexicon.clues.all.filter(({ item }) => added.includes(item.slug)).map(({ item }) => item);
  const all = [
    ...heard.filter(({ slug }) => !added.includes(slug)),
    ...clues.map((clue) => ({ ...clue, denied: false, said: '' })),
  ];
  return lexicon.learned.hear({ ...understood, clues: all }, lexicon);
}

interface Answered {
  readonly id: string;
  readonly answer: string;
  readonly condition: string;
  readonly because: string;
  readonly others: readonly string[];
}

/** The answer that an id of the address names. */
function answerOf(id: string, details: FinderFile): Answered | undefined {
  const [symptom, question, answer] = id.split('.');
  const own = details.questions.filter((item) => item.symptom === symptom)[Number(question)];
  const given = own?.answers[Number(answer)];
  if (!own || !given) return undefined;
  return { id, ...given, others: own.answers.map((item) => item.condition).filter((slug) => slug !== given.condition) };
}

/** An answer speaks for its condition and, less, against the others of its question. */
function withAnswers(ranked: readonly Ranked[], answered: readonly Answered[], lexicon: Lexicon): Ranked[] {
  const slugOf = (item: Ranked): string => lexicon.file.entries[item.entry]?.[1] ?? '';
  return ranked
    .map((item) => {
      const slug = slugOf(item);
      let score = item.score;
      for (const answer of answered) {
        if (answer.condition === slug) score += 2.5;
        else if (answer.others.includes(slug)) score -= 1;
      }
      return { ...item, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** The side that a text says; both sides are a clue of their own there. */
const spokenSide = ({ side }: Understanding, dropped: ReadonlySet<string>): Side | undefined =>
  side === 'both' || dropped.has('side') ? undefined : side;

function itemsOf(
  heard: readonly HeardClue[],
  added: readonly string[],
  side: Side | undefined,
  answered: readonly Answered[],
  labels: ReadonlyMap<string, string>,
): Item[] {
  const items: Item[] = heard.map((clue) => ({
    id: clue.slug,
    label: clue.label,
    denied: clue.denied && !added.includes(clue.slug),
    ...(clue.said === '' ? {} : { said: clue.said }),
  }));
  for (const slug of added) {
    if (!heard.some((clue) => clue.slug === slug))
      items.push({ id: slug, label: labels.get(slug) ?? slug, denied: false });
  }
  if (side !== undefined)
    items.push({ id: 'side', label: side === 'both' ? 'on both sides' : `on the ${side}`, denied: false });
  for (const answer of answered) items.push({ id: answer.id, label: answer.answer, denied: false });
  // "in the hip" beside "in the groin" says nothing more.
  return items.filter((item) => item.id !== 'in-the-hip' || items.length === 1);
}

function resultOf(
  item: Ranked,
  index: number,
  neighbour: Ranked | undefined,
  present: ReadonlySet<string>,
  state: FinderState,
  lexicon: Lexicon,
  details: FinderFile,
  labels: ReadonlyMap<string, string>,
  answered: readonly Answered[],
  learned: Learned | undefined,
): FinderResult {
  const entry = (at: Ranked | undefined): readonly [string, string] => {
    const [, slug = '', title = ''] = (at && lexicon.file.entries[at.entry]) ?? [];
    return [slug, title];
  };
  const [slug, title] = entry(item);
  const own = details.conditions[slug];
  const reasons = (clues: readonly string[], against: boolean): { labels: string[]; reason: string }[] => {
    const found: { labels: string[]; reason: string }[] = [];
    for (const reason of own?.reasons ?? []) {
      if ((reason.fit === 'argues-against') !== against) continue;
      const named = reason.clues.filter((clue) => clues.includes(clue));
      // A clue that only repeats the symptom it belongs to is not said twice.
      const finer = named.length > 1 ? named.filter((clue) => clue !== reason.clues[0]) : named;
      if (named.length > 0)
        found.push({ labels: finer.map((clue) => labels.get(clue) ?? clue), reason: reason.reason });
    }
    return found;
  };
  const fits = [
    ...answered
      .filter((answer) => answer.condition === slug)
      .map((answer) => ({ labels: [answer.answer], reason: answer.because })),
    ...reasons(item.fits, false),
  ];
  const [other, otherTitle] = entry(neighbour);
  // One question at a time: the one that parts the first from the next.
  const question = index === 0 ? questionFor(slug, other, otherTitle, present, state, details) : undefined;
  const difference = details.differences.find(({ pair }) => pair.includes(slug) && pair.includes(other));
  return {
    slug,
    title,
    fits: fits.slice(0, 3),
    words:
      item.learned > CONDITION_WEIGHTS.learnedFrom ? (learned?.because(`conditions/${slug}`, state.text) ?? []) : [],
    against: reasons(item.against, true).slice(0, 2),
    ...(question ? { question } : difference ? { difference: { from: otherTitle, text: difference.difference } } : {}),
    today: own?.today ?? '',
    ...(own?.spot ? { spot: own.spot } : {}),
  };
}

/** A question not yet answered that parts two conditions; one about a symptom that the reader has goes first. */
function questionFor(
  slug: string,
  other: string,
  otherTitle: string,
  present: ReadonlySet<string>,
  state: FinderState,
  details: FinderFile,
): FinderResult['question'] {
  const counted = new Map<string, number>();
  const fitting = details.questions.flatMap((question) => {
    const index = counted.get(question.symptom) ?? 0;
    counted.set(question.symptom, index + 1);
    const key = `${question.symptom}.${index}.`;
    const names = question.answers.map((answer) => answer.condition);
    if (!names.includes(slug) || !names.includes(other) || state.answers.some((id) => id.startsWith(key))) return [];
    return [{ question, key, asked: present.has(question.symptom) }];
  });
  const best = fitting.find((item) => item.asked) ?? fitting[0];
  if (!best) return undefined;
  return {
    ask: best.question.ask,
    from: otherTitle,
    answers: best.question.answers.map((answer, index) => ({ id: `${best.key}${index}`, answer: answer.answer })),
  };
}
