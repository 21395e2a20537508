import { describe, expect, it } from 'vitest';
import { goodContent, linkFiles } from '../../tests/fixtures/good-site.ts';
import { gradeOf, namePattern } from './reading.ts';
import { loneliness, missingFrom, nearDuplicates, overdue, thinness, uncited } from './report.ts';
import { namesOf, reviewWords } from './review.ts';

const SORE = 'content/conditions/sore-hip.mdx';

/** Messages about the sore hip whose text is replaced. */
function say(text: string): string {
  const files = goodContent();
  files[SORE] = (files[SORE] ?? '').replace('A sore hip [@smith2020hips; low].', text);
  const { graph } = linkFiles(files);
  const node = graph.get('conditions', 'sore-hip');
  return [...reviewWords(node, namesOf(graph)), ...uncited(node)].map((remark) => remark.message).join('\n');
}

describe('words', () => {
  it('pass when they are plain', () => {
    expect(say('It may help to walk a little [@smith2020hips; low].')).toBe('');
  });
  it.each([
    ['Your pelvis is out of alignment.', 'sits higher on one side'],
    ['Massage can fix your hip.', 'builds tolerance'],
    ['The risk is small.', 'chance'],
    ['Take 400 mg of it.', 'no dose of a medicine'],
    ['Well done!', 'a full stop'],
  ])('that are barred are named: %s', (text, message) => {
    expect(say(text)).toContain(message);
  });
  it('may be barred words in quotation', () => {
    expect(say('Some call it “wear and tear”.')).not.toContain('is not our word');
  });
  it('never tell a reader what they have', () => {
    expect(say('You have a sore hip.')).toContain('never "you have"');
  });
  it.each([
    ['Rest helps sore hips [@smith2020hips; low].', '"helps" does not fit low certainty'],
    ['Rest may ease it [@smith2020hips; high].', '"may" does not fit high certainty'],
    ['Studies found that rest is best [@smith2020hips; consensus].', 'does not fit consensus certainty'],
    ['Rest works [@smith2020hips; very-low].', '"works" does not fit very-low certainty'],
  ])('fit their certainty: %s', (text, message) => {
    expect(say(text)).toContain(message);
  });
  it('are few in a sentence', () => {
    expect(say(`${'word '.repeat(30)}end.`)).toContain('31 words in one sentence');
  });
  it('name a source when they make a claim', () => {
    expect(say('In 40 runners it was gone in 2 weeks.')).toContain('a claim without a source');
    expect(say('In 40 runners it was gone in 2 weeks [@smith2020hips; low].')).not.toContain('without a source');
    expect(say('We found no study of it in 40 runners.')).not.toContain('without a source');
  });
});

describe('reading level', () => {
  const hard =
    'Considerable biomechanical abnormalities characteristically precipitate musculoskeletal deterioration. '.repeat(5);
  it('is high for long words and low for short ones', () => {
    expect(gradeOf([hard], /(?!)/g)).toBeGreaterThan(20);
    expect(gradeOf(['The cat sat on the mat. It was a big mat. The cat was fat. '.repeat(4)], /(?!)/g)).toBeLessThan(2);
  });
  it('sets names aside', () => {
    const text = ['Patellofemoral pain hurts on the stairs. '.repeat(20)];
    expect(gradeOf(text, namePattern(['patellofemoral pain']))).toBeLessThan(gradeOf(text, /(?!)/g) ?? 0);
  });
  it('says nothing of a few words', () => {
    expect(gradeOf(['Too short.'], /(?!)/g)).toBeUndefined();
  });
  it('fails when it is too high', () => {
    expect(say(hard)).toMatch(/reading grade \d/);
  });
});

describe('the report', () => {
  const { graph } = linkFiles(goodContent());
  it('names what a condition lacks', () => {
    const messages = thinness(graph, graph.get('conditions', 'stiff-hip')).map(
      (remark) => `${remark.at}: ${remark.message}`,
    );
    expect(messages).toContain('treatments: has 0 of at least 4');
    expect(messages).toContain('presentation: nothing argues against it');
    expect(messages).toContain('page: has no "How long it takes"');
  });
  it('names what the catalogue asks for and nobody wrote', () => {
    expect(missingFrom(graph, { conditions: { article: ['sore-hip', 'lost'], expansion: [] } })).toEqual([
      'conditions/lost',
    ]);
  });
  it('finds entries without any relation', () => {
    const files = goodContent();
    files['content/treatments/alone.mdx'] = (files['content/treatments/rest.mdx'] ?? '').replace(
      'title: Rest',
      'title: Alone',
    );
    const { graph: other } = linkFiles(files);
    expect(
      other
        .all('treatments')
        .flatMap((node) => loneliness(other, node))
        .map((remark) => remark.file),
    ).toEqual(['content/treatments/alone.mdx']);
  });
  it('lists a review that is due on that day, not before', () => {
    const node = graph.get('conditions', 'sore-hip');
    expect(overdue(node, '2027-01-09')).toEqual([]);
    expect(overdue(node, '2027-01-10')).toHaveLength(1);
  });
  it('finds the same words on two pages', () => {
    const files = goodContent();
    const passage = 'Walk on flat ground for ten minutes at a pace that feels kind to the hip.';
    for (const path of [SORE, 'content/drivers/camber.mdx']) files[path] = `${files[path] ?? ''}\n${passage}\n`;
    expect(nearDuplicates(linkFiles(files).graph)).toHaveLength(1);
  });
});
