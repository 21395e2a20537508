import { expect, it } from 'vitest';
import { lineOf, orderOf, type Line, type Link } from './line.ts';

const line = (link: Omit<Link, 'from' | 'to'>): Line => lineOf({ from: 'a', to: 'b', ...link });
const helps = (certainty: Link['certainty']) => line({ kind: 'treatments', effect: 'helps', certainty });

it('is drawn as it is said: "helps" only where that is sure', () => {
  expect(helps('high')).toEqual({ sign: 'helps', certainty: 'high', words: 'helps · high certainty' });
  expect(helps('moderate')).toMatchObject({ sign: 'helps', words: 'probably helps · moderate certainty' });
  expect(helps('low')).toMatchObject({ sign: 'may-help', words: 'may help · low certainty' });
});

it.each([
  [{ kind: 'treatments', effect: 'may-help', certainty: 'high' }, 'may-help', 'may help'],
  [{ kind: 'treatments', effect: 'does-not-help', certainty: 'low' }, 'none', 'may not help'],
  [{ kind: 'treatments', effect: 'unclear', certainty: 'very-low' }, 'unclear', 'not clear'],
  [{ kind: 'treatments', effect: 'may-harm', certainty: 'low' }, 'harm', 'may harm'],
  [{ kind: 'drivers', direction: 'raises', certainty: 'low' }, 'raises', 'may raise the chance'],
  [{ kind: 'drivers', direction: 'lowers', certainty: 'low' }, 'counters', 'may lower the chance'],
  [{ kind: 'drivers', direction: 'no-link', certainty: 'low' }, 'none', 'looked for, no link found'],
  [{ kind: 'drivers', direction: 'unclear', certainty: 'low' }, 'unclear', 'link not known'],
  [{ kind: 'counteredBy', certainty: 'low' }, 'counters', 'may counter it'],
  [{ kind: 'presentation', fit: 'argues-against' }, 'against', 'speaks against it'],
] as const)('%o has the sign %s', (link, sign, words) => {
  const { sign: drawn, words: said } = line(link);
  expect(drawn).toBe(sign);
  expect(said.split(' · ')[0]).toBe(words);
});

it('that only names has neither sign nor words', () => expect(line({ kind: 'mistakenFor' })).toEqual({ words: '' }));

it('stands by sign, then by how sure it is', () => {
  const order = [
    helps('high'),
    helps('moderate'),
    helps('low'),
    helps('very-low'),
    line({ kind: 'treatments', effect: 'unclear', certainty: 'high' }),
    line({ kind: 'mistakenFor' }),
  ].map(orderOf);
  expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
});
