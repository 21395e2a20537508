import css from './margin-notes.css?inline';

/** Pixels between two notes. */
const GAP = 12;
/** Pixels that a note may stand below its number before it helps nobody. */
const FAR = 320;

/**
 * `<margin-notes>`: the sources that stand in it, each once more beside the first sentence that rests on it, where the
 * page is wide enough. A copy for the eye: the numbers still lead to the list, which is what is read aloud and printed.
 */
class MarginNotes extends HTMLElement {
  readonly #notes = document.createElement('div');

  connectedCallback(): void {
    const page = this.closest<HTMLElement>('.entry, .article');
    if (!page) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    this.#notes.className = 'notes';
    this.#notes.ariaHidden = 'true';
    page.append(this.#notes);
    const place = (): void => this.#place(page);
    new ResizeObserver(place).observe(page);
    void document.fonts.ready.then(place);
  }

  /** A note for each source whose first number can be seen, in the order of the numbers on the page. */
  #place(page: HTMLElement): void {
    this.#notes.replaceChildren();
    // Shown by its style, where there is room.
    if (!this.#notes.checkVisibility()) return;
    const seen = new Set<string>();
    const top = page.getBoundingClientRect().top;
    const wanted = [...page.querySelectorAll<HTMLAnchorElement>('.cite a')].flatMap((link) => {
      const source = this.querySelector(link.hash);
      if (!source || seen.has(link.hash) || !link.checkVisibility()) return [];
      seen.add(link.hash);
      return [{ source, number: link.hash.split('-')[1] ?? '', at: link.getBoundingClientRect().top - top }];
    });
    this.#notes.replaceChildren(
      ...wanted.map(({ source, number }) => {
        const note = document.createElement('p');
        const mark = document.createElement('b');
        mark.textContent = `${number} `;
        note.append(mark, ...[...source.childNodes].map((part) => part.cloneNode(true)));
        for (const link of note.querySelectorAll('a')) link.tabIndex = -1;
        return note;
      }),
    );
    const notes = [...this.#notes.children] as HTMLElement[];
    const heights = notes.map((note) => note.offsetHeight);
    // The links of an article's passages stand in the same margin.
    const taken = [...page.querySelectorAll('.margin, .provenance')].map((part) => {
      const { top: from, bottom } = part.getBoundingClientRect();
      return { from: from - top, to: bottom - top };
    });
    let free = 0;
    for (const [index, note] of notes.entries()) {
      const height = heights[index] ?? 0;
      const at = wanted[index]?.at ?? 0;
      let y = Math.max(at, free);
      for (const { from, to } of taken) if (y < to + GAP && y + height + GAP > from) y = to + GAP;
      if (y - at > FAR) note.remove();
      else {
        note.style.insetBlockStart = `${y}px`;
        free = y + height + GAP;
      }
    }
  }
}

customElements.define('margin-notes', MarginNotes);
