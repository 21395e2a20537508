import { expect, test } from 'vitest';
import { lean, namesIn, scriptNames } from './lean-pages.ts';

const CSS =
  '@layer a{.card{color:red}.gone{color:red}[data-level=soon]{color:red}.card:has(:checked) .m{color:red}a:hover{color:red}:focus-visible{color:red}:target{color:red}*,::before{color:red}@media print{.gone{color:red}}}';

test('rules that nothing on the page can match are taken away, the others stay', async () => {
  const names = namesIn('<p class="card m" data-level="soon">gone <a href="/x/">x</a></p>');
  const kept = await lean(CSS, names);
  for (const rule of [
    '.card{',
    '[data-level=soon]{',
    '.card:has(:checked) .m{',
    'a:hover{',
    ':focus-visible{',
    ':target{',
    '::before{',
  ])
    expect(kept).toContain(rule);
  expect(kept).not.toContain('.gone');
  expect(kept).not.toContain('@media');
});

test('words of the text are no names', () => {
  expect(namesIn('<p>gone</p>').has('gone')).toBe(false);
});

test('names that a script may add are kept, also those of scripts that it loads, and no others', () => {
  const added = scriptNames(
    new Map([
      ['page.js', 'import("./later.js");let gone=1;a.className="danger card"'],
      ['later.js', "b.dataset.state='done'"],
      ['other.js', 'c("elsewhere")'],
    ]),
  );
  const words = added('<script src="/assets/page.js"></script>');
  for (const word of ['danger', 'card', 'done']) expect(words.has(word)).toBe(true);
  for (const word of ['gone', 'elsewhere']) expect(words.has(word)).toBe(false);
});
