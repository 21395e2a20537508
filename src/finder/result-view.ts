import { el } from '../dom/element.ts';
import type { FinderResult, Found } from './find.ts';

const base = import.meta.env.BASE_URL;

/** A condition that fits: reasons for and against, what would tell it apart, and what to do today. */
export function resultView(result: FinderResult): HTMLLIElement {
  const link = el('a', {}, result.title);
  link.href = `${base}conditions/${result.slug}/`;
  const entry = el('li', { className: 'fit' }, el('h3', {}, link));
  if (result.spot) {
    const [width, height] = result.spot;
    entry.append(el('img', { loading: 'lazy', src: `${base}figures/spot-${result.slug}.svg`, width, height, alt: '' }));
  }
  const reasons = (title: string, list: FinderResult['fits']): void => {
    if (list.length === 0) return;
    entry.append(
      el('p', { className: 'fit-title' }, title),
      el(
        'ul',
        {},
        ...list.map(({ labels, reason }) => el('li', {}, el('strong', {}, sentence(labels.join(', '))), ` ${reason}`)),
      ),
    );
  };
  reasons('Fits because', result.fits);
  if (result.words.length > 0)
    entry.append(
      el('p', { className: 'fit-words' }, 'Your words: ', result.words.map((words) => `“${words}”`).join(', '), '.'),
    );
  reasons('Does not fit', result.against);
  if (result.question) {
    entry.append(
      el('p', { className: 'fit-title' }, `What would tell it apart from “${result.question.from}”`),
      el('p', {}, result.question.ask),
      el(
        'ul',
        { className: 'chips' },
        ...result.question.answers.map(({ id, answer }) => {
          const button = el('button', { className: 'chip' }, answer);
          button.type = 'button';
          button.dataset['answer'] = id;
          return el('li', {}, button);
        }),
      ),
    );
  } else if (result.difference) {
    entry.append(
      el('p', { className: 'fit-title' }, `What would tell it apart from “${result.difference.from}”`),
      el('p', {}, result.difference.text),
    );
  }
  if (result.today !== '') {
    const more = el('a', {}, 'What else you can do');
    more.href = `${link.href}#bone-first`;
    entry.append(el('p', { className: 'fit-title' }, 'Today'), el('p', {}, result.today, ' ', more));
  }
  return entry;
}

/** A label as the start of a line: "Worse lying on that side." */
function sentence(label: string): string {
  const text = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What an answer holds, for who does not see it: a danger sign before all else; nothing where nothing fits. */
export function inOneLine({ danger, ask, results }: Found): string {
  if (danger.length > 0) return 'A danger sign: read it';
  if (ask.length > 0) return 'One question first: read it';
  if (results.length === 0) return '';
  return results.length === 1 ? '1 fits: see it' : `${results.length} fit: see them`;
}
