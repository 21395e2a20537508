import { describe, expect, it } from 'vitest';
import { smallSite } from '../../tests/fixtures/small-site.ts';
import { slipDistance } from '../model/slip-distance.ts';
import { rankEntries } from './rank-entries.ts';
import { understand } from './understand.ts';
import { TEXT_LIMIT, tokenise } from './words.ts';

const { lexicon } = smallSite();

const clues = (text: string): string[] =>
  understand(text, lexicon).clues.map((clue) => `${clue.denied ? 'not ' : ''}${clue.slug}`);
const danger = (text: string): string[] => understand(text, lexicon).danger.map((sign) => sign.slug);
const listed = (query: string): string[] =>
  rankEntries(understand(query, lexicon), lexicon).map(
    ({ entry }) => lexicon.file.entries[entry]?.slice(0, 2).join('/') ?? '',
  );

describe('tokenise', () => {
  it('reads words with their breaks, whatever the signs', () => {
    expect(tokenise('My hip’s SORE, can’t run!').map(({ word, gap }) => `${word}${gap}`)).toEqual([
      'my0',
      'hip0',
      'sore0',
      'cant1',
      'run0',
    ]);
  });
  it('finds nothing in signs, and reads no more than its limit', () => {
    expect(tokenise('?!… --- 🦵')).toEqual([]);
    expect(tokenise('hip '.repeat(5000)).length).toBe(TEXT_LIMIT / 4);
  });
  it('takes any apostrophe, letters with points, and what nobody sees, as what they stand for', () => {
    const words = (text: string): string[] => tokenise(text).map(({ word }) => word);
    for (const mark of "'’‘`´′＇‛ʼ") expect(words(`can${mark}t`), mark).toEqual(['cant']);
    expect(words('F.A.I. or f.a.i')).toEqual(['fai', 'or', 'fai']);
    expect(words('ham\u00adstring\u200b')).toEqual(['hamstring']);
  });
  it('ends a sentence with an empty line, and pauses at the end of a line', () => {
    expect(tokenise('put any\nweight\n\non it').map(({ gap }) => gap)).toEqual([0, 0, 1, 2, 0]);
  });
});

describe('spelling', () => {
  it('counts a slip between neighbours or sounds as less than another', () => {
    expect(slipDistance('hamstirng', 'hamstring', 2)).toBeLessThan(1);
    expect(slipDistance('bersitis', 'bursitis', 2)).toBeLessThan(slipDistance('bxrsitis', 'bursitis', 2));
    expect(slipDistance('tax', 'piriformis', 2)).toBe(Infinity);
  });
});

describe('clues', () => {
  it('hears places and times in everyday words, and what they imply stays with the finder', () => {
    expect(clues('my bum hurts when i sit')).toEqual(['buttock-pain', 'pain-when-sitting']);
    expect(clues('side of my hip, lying on it')).toEqual(['outer-hip-pain', 'lying-on-it']);
  });
  it.each([
    ['groin hurts, no pain at night', 'not night-pain'],
    ['hip aches. no numbness or limping', 'not numbness'],
    ['fine at night but my groin hurts', 'not night-pain'],
  ])('takes a denial as one: %s', (text, clue) => {
    expect(clues(text)).toContain(clue);
  });
  it('does not let a denial reach past its part of the sentence', () => {
    expect(clues('no numbness, but my groin hurts at night')).toEqual(['groin-pain', 'night-pain', 'not numbness']);
  });
  it('hears sides', () => {
    expect(understand('left hip', lexicon).side).toBe('left');
    expect(understand('both hips', lexicon).side).toBe('both');
    expect(understand('hip', lexicon).side).toBeUndefined();
  });
});

describe('danger signs', () => {
  it.each([
    ['fell on the trail and can’t put weight on my leg', 'cannot-stand'],
    ['back pain and numb between my legs', 'saddle-numbness'],
    ['limping with a sore groin', 'limps-with-groin-pain'],
  ])('are found in everyday words: %s', (text, sign) => {
    expect(danger(text)).toEqual([sign]);
  });
  it.each([
    'no numbness between my legs',
    'what happens if i fell and cannot stand',
    'fell and could not, cannot stand, all gone now',
    'a fell race on tired legs, cannot stand the rain',
    'groin pain, no limping',
  ])('are none where they are denied, supposed, over, or of something else: %s', (text) => {
    expect(danger(text)).toEqual([]);
  });
  it.each([
    'I fell and cannot stand. What happens if it is nothing?',
    'What happens if I stretch? I fell and cannot stand.',
    'I fell and cannot stand. My old groin trouble is all gone.',
    'I fell and cannot\nstand',
    'I have no idea why I fell and cannot stand',
    `${'My hip hurts when I run. '.repeat(100)} Then I fell and cannot stand`,
  ])('stay, whatever else is said: %s', (text) => {
    expect(danger(text)).toEqual(['cannot-stand']);
  });
  it.each(['Numb between my legs: no. Groin pain.', 'Between my legs, numb: none. Groin: sore'])(
    'are none where a form says no: %s',
    (text) => {
      expect(danger(text)).toEqual([]);
    },
  );
  it('are found beside a denied one', () => {
    expect(danger('no numbness but i fell and cannot stand')).toEqual(['cannot-stand']);
  });
});

describe('answers', () => {
  it.each([
    ['Gluteal tendinopathy', 'conditions/gluteal-tendinopathy'],
    ['trochanteric bursitis', 'conditions/gluteal-tendinopathy'],
    ['days off', 'treatments/rest'],
    ['my bum hurts', 'symptoms/buttock-pain'],
    ['numb between my legs', 'guides/when-to-get-help'],
  ])('%s leads to %s first', (query, id) => {
    expect(listed(query)[0]).toBe(id);
  });
  it.each(['tax return', 'hip hop playlist', 'xqzv blorptang'])('another subject finds nothing: %s', (query) => {
    expect(listed(query)).toEqual([]);
  });
});
