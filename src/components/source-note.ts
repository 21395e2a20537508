import css from './source-note.css?inline';

let note: HTMLElement | undefined;

/**
 * Opens the source of a number over the page, where the reader is; closing leads back to the number.
 * @param link the number; its source stands in the list that it links to
 */
export function openSource(link: HTMLAnchorElement): void {
  const source = document.querySelector(link.hash);
  if (!source) return;
  note ??= made();
  const text = document.createElement('div');
  text.append(...[...source.childNodes].map((part) => part.cloneNode(true)));
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => note?.hidePopover());
  const list = document.createElement('a');
  list.href = link.hash;
  list.textContent = 'All sources of this page';
  list.addEventListener('click', () => note?.hidePopover());
  const ways = document.createElement('p');
  ways.append(close, list);
  note.ariaLabel = `Source ${link.textContent}`;
  note.replaceChildren(text, ways);
  note.showPopover({ source: link });
  close.focus({ preventScroll: true });
  note.addEventListener(
    'toggle',
    (event) => {
      if (event.newState === 'closed' && location.hash !== link.hash) link.focus({ preventScroll: true });
    },
    { once: true },
  );
}

function made(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const popover = document.createElement('div');
  popover.className = 'source-note';
  popover.popover = 'auto';
  popover.role = 'dialog';
  document.body.append(popover);
  return popover;
}
