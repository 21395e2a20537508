import { describe, expect, it } from 'vitest';
import { markdownOf } from './markdown-copy.ts';
import { pageText, postOf, sourceRecords } from './page-text.ts';

const ADDRESS = 'https://runner.example/hip/guides/first-days/';
const records = sourceRecords(
  '<main><ol><li id="who2020">WHO. <a href="https://who.example/">Moving</a>. 2020.<p class="more">Cited by <a href="/hip/">us</a></p></li></ol></main>',
);
const read = (inside: string) =>
  pageText(`<main><h1>First days</h1><p class="lead">What to do.</p>${inside}</main>`, ADDRESS, records);
const post = (inside: string): string => postOf(read(inside), ADDRESS);
const copy = (inside: string): string => markdownOf(read(inside), ADDRESS);

describe('the text of a page', () => {
  it('begins with danger signs, wherever they stand', () => {
    const signs =
      '<section class="care"><h3><span class="hidden">Urgent: </span>today</h3><ul><li>limp</li></ul></section>';
    const page = `<p>First.</p><section><h2>Whom to see</h2>${signs}</section>`;
    expect(post(page)).toBe('<h2>Urgent: today</h2><ul><li>limp</li></ul><p>First.</p>');
    expect(copy(page)).toMatch(/^# First days\n\n> What to do\.\n\n## Urgent: today\n\n- limp\n\nFirst\.\n/);
  });

  it('names sources where they are cited, and whole at its end', () => {
    const page =
      '<p>It helps<span class="cite"><a href="#source-1" role="doc-noteref">1</a> low certainty</span>.</p>' +
      '<section class="sources"><h2>Sources</h2><ol><li id="source-1"><a href="/hip/references/#who2020">Moving</a></li></ol></section>';
    expect(post(page)).toBe(
      `<p>It helps <a href="${ADDRESS}#source-1">[1]</a> (low certainty).</p><h2>Sources</h2><ol><li>WHO. <a href="https://who.example/">Moving</a>. 2020.</li></ol>`,
    );
    expect(copy(page)).toContain('It helps[^1] (low certainty).');
    expect(copy(page)).toContain('[^1]: WHO. [Moving](https://who.example/). 2020.');
  });

  it('leaves out tools and what is hidden, and keeps what is folded in or asked', () => {
    const page =
      '<nav class="toc"><ol><li>Contents</li></ol></nav><p hidden>Gone</p><button>Press</button>' +
      '<p>Of the <button class="term">pelvis</button>, <a href="/hip/find/">find</a></p>' +
      '<details><summary>Which pain</summary><p>This one.</p></details>' +
      '<fieldset><legend>Does it hurt?</legend><p><label><input type="radio">Yes</label> <a href="#no-run">Do not run</a></p></fieldset>';
    expect(post(page)).toBe(
      '<p>Of the pelvis, <a href="https://runner.example/hip/find/">find</a></p><p><b>Which pain</b></p><p>This one.</p>' +
        `<h3>Does it hurt?</h3><p>Yes: <a href="${ADDRESS}#no-run">Do not run</a></p>`,
    );
  });

  it('is a list where terms are explained', () => {
    expect(copy('<dl><div><dt>Where</dt><dd>At the side.</dd></div></dl>')).toContain('- **Where:** At the side.');
    expect(copy('<dl><div><dt>Where?</dt><dd>At the side.</dd></div></dl>')).toContain('- **Where?** At the side.');
  });

  it('says a danger sign once, in full, and leaves out a picture that says nothing more', () => {
    const page =
      '<section class="care" data-brief><h2 id="urgent">Today</h2><ul class="care-brief"><li>have a limp</li></ul>' +
      '<details><summary class="care-fold">In full</summary><ul><li>have a new limp, or limp in a run</li></ul></details></section>' +
      '<p><img src="/hip/figures/spot.svg" alt="">The groin.</p>';
    expect(post(page)).toBe('<h2>Today</h2><ul><li>have a new limp, or limp in a run</li></ul><p>The groin.</p>');
  });

  it('ends in the address of its page', () => {
    expect(copy('')).toMatch(
      /This page: \[\S+\]\(https:\/\/runner\.example\/hip\/guides\/first-days\/\)\. Fulcrum .*\n$/,
    );
  });
});
