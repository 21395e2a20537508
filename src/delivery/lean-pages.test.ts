import { expect, test } from 'vitest';
import { asksFor, bare, lean, namesIn, scriptNames } from './lean-pages.ts';

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

test('a rule for one of several stays for that one, also with a state', async () => {
  const css =
    ':is(.y form,.gone):focus-within{color:red}.y :is(.gone,form):hover{color:red}@media print{:is(.gone,.y){color:red}}';
  const kept = await lean(css, namesIn('<div class="y"><form>'));
  expect(kept).toBe(
    '*:is(.y form):focus-within{color:red}.y *:is(form):hover{color:red}@media print{*:is(.y){color:red}}',
  );
});

test('a style sheet asks for names of the kind that it holds, and for words that may be any', () => {
  const isAsked = asksFor('p.card#top[data-level="so on"]{color:var(--red);grid-area:side}');
  for (const name of ['<p', '.card', '#top', '[data-level', '=so', '=on', '(--red', '?card', '?top'])
    expect(isAsked(name), name).toBe(true);
  for (const name of ['.side', '.top', '#card', '[card', '=side', '(--gone', '?gone', '<li'])
    expect(isAsked(name), name).toBe(false);
});

test('words of the text are no names', () => {
  expect([...namesIn('<p>gone</p>')]).toEqual(['<p']);
});

test('an id, an address or a word of the text does not keep the rule of a class with its name', async () => {
  const kept = await lean(
    '.key{color:red}.key-2{color:red}#key{color:red}',
    namesIn('<p id="key"><a href="/key-2/">key'),
  );
  expect(kept).toBe('#key{color:red}');
});

test('custom properties that nothing uses go, those of a style attribute, a script and another property stay', async () => {
  const css = ':root{--a:1;--b:var(--c);--c:2;--d:3;--gone:4}.x{top:var(--b)}';
  const added = scriptNames(new Map([['s.js', 'sheet.replace(`.y{top:var(--d)}`)']]))('s.js');
  const kept = await lean(css, [...namesIn('<p class="x" style="left:var(--a)">'), ...added]);
  expect(kept).toBe(':root{--a:1;--b:var(--c);--c:2;--d:3}.x{top:var(--b)}');
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
  for (const word of ['?danger', '?card', '?done']) expect(words.has(word)).toBe(true);
  for (const word of ['?gone', '?elsewhere']) expect(words.has(word)).toBe(false);
});

test('marks of the search index go, the text that speaks of them stays', () => {
  const page =
    '<article class="x" data-pagefind-body data-pagefind-meta="kind:a b"> <p data-also="c">data-also="c" </p>';
  expect(bare(page)).toBe('<article class="x"><p>data-also="c"</p>');
});
