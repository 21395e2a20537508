import { describe, expect, it } from 'vitest';
import { isPressing } from '../learning/corpus.ts';
import { measure, voiceFigures, type Heard } from './voices.ts';

const heard = (text: Heard['text'], shown: Partial<Heard> = {}): Heard => ({
  text,
  card: false,
  asked: false,
  conditions: [],
  pages: [],
  ...shown,
});

describe('the figures of voices', () => {
  it('are shares over all texts, with an interval that holds them', () => {
    const rows = [
      [heard({ text: 'a', level: 'urgent' }, { card: true }), heard({ text: 'b', level: 'urgent' })],
      [heard({ text: 'c', level: 'emergency' }, { card: true }), heard({ text: 'd', level: 'soon' }, { card: true })],
    ];
    const { share, low, high, texts } = measure(rows, isPressing, ({ card }) => card);
    expect([share, texts]).toEqual([0.667, 3]);
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
    expect(measure(rows, isPressing, ({ card }) => card)).toEqual({ share, low, high, texts });
  });

  it('count a card on a text without any sign as false, and none on one that can wait', () => {
    const { falseCards } = voiceFigures([
      [heard({ text: 'a' }, { card: true }), heard({ text: 'b' }), heard({ text: 'c', level: 'soon' }, { card: true })],
    ]);
    expect([falseCards.share, falseCards.texts]).toEqual([0.5, 2]);
  });

  it('ask for the likeliest condition, for any page that answers, and for nothing off our subject', () => {
    const { top1, top3, success3, nothing } = voiceFigures([
      [
        heard(
          { text: 'sore side', conditions: ['x', 'y'], pages: ['symptoms/p', 'symptoms/q'] },
          { conditions: ['y', 'x'], pages: ['symptoms/z', 'symptoms/q'] },
        ),
        heard({ text: 'my dog limps', off: true }, { pages: ['symptoms/p'] }),
        heard({ text: 'a lemon cake', off: true }),
      ],
    ]);
    expect([top1.share, top3.share, success3.share, nothing.share]).toEqual([0, 1, 1, 0.5]);
  });

  it('are nothing where there is nothing to measure', () => {
    expect(measure([[]], isPressing, () => true)).toEqual({ share: 0, low: 0, high: 0, texts: 0 });
  });
});
