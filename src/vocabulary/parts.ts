import type { LexiconEntry, LexiconFile } from './lexicon-file.ts';

/** A table as it travels: `^` between rows and `~` between cells, which compresses better than what JSON has to escape. */
type Table = string;

/**
 * The file `vocabulary`: what danger signs, places and complaints are known by, and the pages that they lead to. It
 * answers before the other part is there.
 */
export interface LeadingPart {
  readonly collections: LexiconFile['collections'];
  /** Group, anchor, words. */
  readonly words: Table;
  /** Slug, patterns, symptoms that it implies. */
  readonly clues: Table;
  /** Slug, level, patterns. */
  readonly danger: Table;
  /** Collection, slug, title of the first entries. */
  readonly entries: Table;
  /** Place in the entries, how common, fits by the place of their clue. */
  readonly fits: Table;
}

/** The file `vocabulary-names`: names and lay words of all entries, what only those ask for, and the spelling. */
export interface FollowingPart {
  readonly words: Table;
  /** Group, label, offered as chip, of the clues in their order. */
  readonly clues: Table;
  /** Collection, slug, title of the other entries. */
  readonly entries: Table;
  /** Names, patterns, related entries, of all entries. */
  readonly known: Table;
  readonly elsewhere: string;
  readonly misspelt: LexiconFile['misspelt'];
  readonly right: string;
}

const ROW = '^';
const CELL = '~';

/** @throws Error when a cell holds what stands between cells or rows */
function pack(rows: readonly (readonly (string | number)[])[]): Table {
  return rows
    .map((row) =>
      row
        .map((cell) => {
          const text = String(cell);
          if (text.includes(CELL) || text.includes(ROW))
            throw new Error(`The vocabulary holds ${CELL} or ${ROW}: ${text}`);
          return text;
        })
        .join(CELL),
    )
    .join(ROW);
}

function unpack(table: Table): string[][] {
  return table === '' ? [] : table.split(ROW).map((row) => row.split(CELL));
}

/** Pairs such as `night-pain 3`, with other names. */
function renamed(pairs: string, name: (old: string) => string): string {
  return pairs.replaceAll(/[^, ]+(?= )/g, name);
}

/**
 * A vocabulary in the two parts in which it travels.
 * @param lead how many of its groups of words, and of its entries, go ahead
 */
export function splitParts(
  file: LexiconFile,
  lead: { readonly words: number; readonly entries: number },
): { leading: LeadingPart; following: FollowingPart } {
  const places = new Map(file.clues.map(([slug], place) => [slug, String(place)]));
  const heads = file.entries.map(([collection, slug, title]) => [collection, slug, title]);
  return {
    leading: {
      collections: file.collections,
      words: pack(file.words.slice(0, lead.words)),
      clues: pack(file.clues.map(([slug, , , , says, implies]) => [slug, says, implies])),
      danger: pack(file.danger),
      entries: pack(heads.slice(0, lead.entries)),
      fits: pack(
        file.fits.map(([entry, common, fits]) => [entry, common, renamed(fits, (clue) => places.get(clue) ?? clue)]),
      ),
    },
    following: {
      words: pack(file.words.slice(lead.words)),
      clues: pack(file.clues.map(([, group, label, chip]) => [group, label, chip])),
      entries: pack(heads.slice(lead.entries)),
      known: pack(file.entries.map(([, , , names, says, related]) => [names, says, related])),
      elsewhere: file.elsewhere,
      misspelt: file.misspelt,
      right: file.right,
    },
  };
}

/** Stands for the other part until it is there. */
const NOTHING: FollowingPart = {
  words: '',
  clues: '',
  entries: '',
  known: '',
  elsewhere: '',
  misspelt: {},
  right: '',
};

/** @param following without it the leading part alone: it knows no names and corrects no spelling */
export function joinParts(leading: LeadingPart, following?: FollowingPart): LexiconFile {
  const { words, clues, entries, known, elsewhere, misspelt, right } = following ?? NOTHING;
  const texts = unpack(known);
  const labels = unpack(clues);
  const leads = unpack(leading.clues);
  return {
    collections: leading.collections,
    words: [...unpack(leading.words), ...unpack(words)].map(
      ([name = '', anchor, all = '']) => [name, Number(anchor), all] as const,
    ),
    elsewhere,
    clues: leads.map(([slug = '', says = '', implies = ''], at) => {
      const [group = '', label = '', chip] = labels[at] ?? [];
      return [slug, group, label, chip === '1' ? 1 : 0, says, implies] as const;
    }),
    danger: unpack(leading.danger).map(([slug = '', level = '', says = '']) => [slug, level, says] as const),
    entries: [...unpack(leading.entries), ...unpack(entries)].map(
      ([collection = '', slug = '', title = ''], at): LexiconEntry => {
        const [names = '', says = '', related = ''] = texts[at] ?? [];
        return [collection, slug, title, names, says, related];
      },
    ),
    fits: unpack(leading.fits).map(
      ([entry, common, fits = '']) =>
        [Number(entry), Number(common), renamed(fits, (place) => leads[Number(place)]?.[0] ?? place)] as const,
    ),
    misspelt,
    right,
  };
}

/** @throws Error when a file is no such part */
export function leadingPart(data: unknown): LeadingPart {
  if (!isPart(data) || !('danger' in data)) throw new Error('no vocabulary');
  return data as LeadingPart;
}

/** @throws Error when a file is no such part */
export function followingPart(data: unknown): FollowingPart {
  if (!isPart(data) || !('known' in data)) throw new Error('no names');
  return data as FollowingPart;
}

function isPart(data: unknown): data is object {
  return typeof data === 'object' && data !== null && 'words' in data;
}
