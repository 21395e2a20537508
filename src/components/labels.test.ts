import { describe, expect, it } from 'vitest';
import { effectWords } from './labels.ts';

describe('effectWords', () => {
  it('says "helps" bare only where that is sure', () => {
    expect(effectWords('helps', 'high')).toBe('helps');
    expect(effectWords('helps', 'moderate')).toBe('probably helps');
    expect(effectWords('helps', 'low')).toBe('may help');
    expect(effectWords('does-not-help', 'moderate')).toBe('probably does not help');
    expect(effectWords('does-not-help', 'consensus')).toBe('may not help');
  });
  it('leaves what is weak already', () => {
    expect(effectWords('may-help', 'moderate')).toBe('may help');
    expect(effectWords('unclear', 'very-low')).toBe('not clear');
    expect(effectWords('may-harm', 'low')).toBe('may harm');
  });
});
