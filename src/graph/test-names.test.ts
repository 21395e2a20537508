import { expect, it } from 'vitest';
import { testNamesIn } from './test-names.ts';

it('are read as a test file writes them', () => {
  expect(
    testNamesIn(`
it('one', () => {});
describe('not this', () => {
  test("two’s", async ({ page }) => {});
  it.each(TABLE)('three: $name', () => {});
  it.each([
    ['a', 'b'],
  ])('four %s', (one) => {});
  it.each(['x', 'y'])(\`five \${more}\`, () => {});
  test(
    'six',
    () => {},
  );
});`),
  ).toEqual(['one', 'two’s', 'three: $name', 'four %s', 'five ${more}', 'six']);
});

it('leave out a test that does not run', () => {
  expect(
    testNamesIn(`
// it('in a comment', () => {});
it.skip('skipped', () => {});
test.fixme('to be mended', () => {});
it.todo('to be written');
test.skip(slow, 'too slow here');`),
  ).toEqual([]);
});
