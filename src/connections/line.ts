import type { GraphFile } from '../delivery/graph-file.ts';
import { certaintyWords, DIRECTION, effectWords, FIT } from '../model/labels.ts';
import type { Certainty } from '../model/terms.ts';

/** What is read of a link of the graph. */
export type Link = Pick<
  GraphFile['edges'][number],
  'from' | 'to' | 'kind' | 'reason' | 'certainty' | 'effect' | 'direction' | 'fit'
>;

/** What a link says, in the order in which lines stand; a link may also only name. */
export const SIGNS = {
  helps: 'helps, or fits well',
  'may-help': 'may help, or may fit',
  raises: 'may raise the chance',
  'both-ways': 'cause or result',
  counters: 'counters it, or lowers the chance',
  unclear: 'not clear',
  none: 'no effect or link shown',
  against: 'speaks against it',
  harm: 'may harm',
} as const;
export type Sign = keyof typeof SIGNS;

/** How a link is drawn, and the same in words. */
export interface Line {
  readonly sign?: Sign;
  readonly certainty?: Certainty;
  /** "may help · low certainty"; `''` for a link that only names. */
  readonly words: string;
}

const OF_DIRECTION = {
  raises: 'raises',
  lowers: 'counters',
  'both-ways': 'both-ways',
  'no-link': 'none',
  unclear: 'unclear',
} as const;
const OF_FIT = { hallmark: 'helps', common: 'helps', possible: 'may-help', 'argues-against': 'against' } as const;
const OF_EFFECT = { unclear: 'unclear', 'does-not-help': 'none', 'may-harm': 'harm' } as const;

/** The sign and the weight of a link. A "helps" that is not sure is drawn as it is said: it may help. */
export function lineOf({ kind, certainty, effect, direction, fit }: Link): Line {
  const said = (sign: Sign, words: string): Line => ({
    sign,
    ...(certainty ? { certainty } : {}),
    words: certainty ? `${words} · ${certaintyWords(certainty)}` : words,
  });
  if (effect && certainty) {
    const words = effectWords(effect, certainty);
    const helps = words === 'may help' ? 'may-help' : 'helps';
    return said(effect === 'helps' || effect === 'may-help' ? helps : OF_EFFECT[effect], words);
  }
  if (direction) return said(OF_DIRECTION[direction], DIRECTION[direction]);
  if (kind === 'counteredBy') return said('counters', certainty === 'high' ? 'counters it' : 'may counter it');
  if (fit) return said(OF_FIT[fit], FIT[fit].toLowerCase());
  return { words: '' };
}

/** The weights of lines, the surer first. */
export const SURENESS: readonly Certainty[] = ['high', 'moderate', 'low', 'consensus', 'very-low', 'article'];

/** Where a line stands among others: by sign, the surer first; those that only name last. */
export function orderOf({ sign, certainty }: Line): number {
  const order = Object.keys(SIGNS);
  const sure = SURENESS.indexOf(certainty ?? 'article');
  return (sign ? order.indexOf(sign) : order.length) * 10 + sure;
}
