import { inflateSync } from 'node:zlib';
import { the, type Reader } from './reader.ts';
import type { Setup } from './browser.ts';

/** What a reader does, and what must be seen then. It throws where it is not. */
export interface Journey {
  readonly name: string;
  readonly go: (reader: Reader) => Promise<void>;
  /** How the browser is set; a browser of its own for each way. */
  readonly setup?: Setup;
}

const CONDITION = 'conditions/it-band-syndrome/';
const heading = (words: string): string => the('h1', words);

async function must(holds: boolean | Promise<boolean>, says: string): Promise<void> {
  if (!(await holds)) throw new Error(says);
}

/** How many pages a PDF has, whose objects may be packed. */
function sheetsOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** From wide to narrow, nothing may stand beside the page. */
const FITS = 'document.documentElement.scrollWidth <= innerWidth';

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'from the body map of the home page to a condition',
    async go(reader) {
      for (const width of [1280, 768, 360]) {
        await reader.open('', width);
        await must(reader.ask(FITS), `the home page is wider than the window of ${width}`);
      }
      await reader.open('');
      await reader.sees(the('.body-map svg, .places svg, main svg'));
      await reader.click(the('.places a', 'Pain on the outside of the knee'));
      await reader.sees(heading('Pain on the outside of the knee'));
      await reader.click(the('main a', 'IT band syndrome'));
      await reader.sees(heading('IT band syndrome'));
    },
  },
  {
    name: 'a condition: danger signs first, a source found',
    async go(reader) {
      await reader.open(CONDITION, 360);
      await must(reader.ask(FITS), 'the condition is wider than a phone');
      await reader.open(CONDITION);
      await must(
        reader.ask(
          `/^(?:Emergency|Urgent|Stop running|See someone)/.test(document.querySelector('main h2').innerText)`,
        ),
        'the first heading is no danger sign',
      );
      await reader.click(the('[role=doc-noteref]'));
      await reader.sees(
        `location.hash === '#source-1' && (${the('#source-1')}).getBoundingClientRect().top < innerHeight`,
      );
    },
  },
  {
    name: 'a term is explained on the spot',
    async go(reader) {
      await reader.open('exercises/side-lying-hip-abduction/');
      await reader.click(the('main [popovertarget]'));
      await reader.sees(the('[popover]:popover-open'));
      await must(
        reader.ask(`(() => {
          const box = document.querySelector('[popover]:popover-open').getBoundingClientRect();
          return box.width > 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.top >= 0;
        })()`),
        'the explanation of a term stands outside the window',
      );
      await reader.press('Escape');
      await reader.sees(`!(${the('[popover]:popover-open')})`);
    },
  },
  {
    name: 'the box in the header, by keyboard: a slip, own words, a danger sign',
    async go(reader) {
      await reader.open('about/');
      await reader.type(the('#site-q'), 'pirifomis syndrom');
      await reader.sees(the('.search-panel .result-title', 'Piriformis syndrome'));
      await reader.press('ArrowDown', 'Enter');
      await reader.sees(`location.pathname.endsWith('/conditions/piriformis-syndrome/')`);
      await reader.open('about/');
      await reader.type(the('#site-q'), 'side of my hip hurts when I lie on it');
      await reader.sees(the('.search-panel .result-title', 'Gluteal tendinopathy'));
      await reader.open('about/');
      await reader.type(the('#site-q'), 'fell and cant stand on my leg');
      await reader.sees(the('.search-panel [data-help-level="emergency"]'));
    },
  },
  {
    name: 'the search page, with passages from the full text',
    async go(reader) {
      await reader.open('search/?q=trochanter+night');
      await reader.sees(the('[data-search-state="done"]'));
      await reader.sees(the('main mark'));
      await reader.open('search/?q=numb+between+my+legs');
      await reader.sees(the('main [data-help-level="emergency"]'));
    },
  },
  {
    name: 'the finder: a story, and a place on the body',
    async go(reader) {
      await reader.open('find/');
      await reader.type(the('#finder-q'), 'Outside of my hip, worse lying on it and on stairs.');
      await reader.sees(the('ol[data-finder-results] h3, ol[data-finder-results] h2', 'Gluteal tendinopathy'));
      await reader.open('find/');
      await reader.sees(the('[data-finder-state="idle"]'));
      await reader.click(the('svg [aria-pressed][aria-label="Pain on the outside of the knee"], [aria-pressed]', ''));
      await reader.sees(the('[data-finder-state="done"]'));
      await reader.sees(the('ol[data-finder-results] > li'));
    },
  },
  {
    name: 'the list of exercises, narrowed',
    async go(reader) {
      await reader.open('exercises/');
      const shown = `document.querySelectorAll('exercise-filter [data-target]:not([hidden])').length`;
      const before = await reader.ask<number>(shown);
      await reader.ask(`(() => {
        const select = document.querySelector('exercise-filter select');
        select.selectedIndex = 1;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return null;
      })()`);
      const after = await reader.ask<number>(shown);
      await must(after > 0 && after < before, `${after} of ${before} exercises are shown`);
      await must(reader.ask("location.search !== ''"), 'the address does not keep the choice');
    },
  },
  {
    name: 'an exercise, drawn whole; it moves only where the box can stop it',
    async go(reader) {
      await reader.open('exercises/clamshell/');
      await must(
        reader.ask(`[...document.querySelectorAll('.figure-panes svg')].every((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('path')].every((path) => {
            const box = path.getBoundingClientRect();
            return box.width + box.height > 0 && box.left > frame.left - 9 && box.right < frame.right + 9;
          });
        })`),
        'a pose is not drawn whole',
      );
      const moving = `document.getAnimations().filter(({ playState }) => playState === 'running').length`;
      const offered = `document.querySelector('.figure-move').checkVisibility()`;
      if (!(await reader.ask<boolean>(`CSS.supports('d', "path('M0 0')")`))) {
        await must(reader.ask(`!${offered}`), 'a box offers a movement that this browser cannot show');
        return;
      }
      await must(reader.ask(`${offered} && ${moving} > 0`), 'nothing moves');
      await reader.click(the('.figure-move input'));
      await reader.sees(`${moving} === 0`);
    },
  },
  {
    name: 'the picture of the pelvis tilts as chosen',
    async go(reader) {
      await reader.open('anatomy/pelvis/');
      const edges = `JSON.stringify([...document.querySelectorAll('main svg path')].map((path) => path.getBoundingClientRect().bottom - path.ownerSVGElement.getBoundingClientRect().top))`;
      const before = await reader.ask<string>(edges);
      await reader.click(the('main input.tilt-down'));
      await reader.sees(`document.querySelector('main input.tilt-down').checked`);
      await reader.sees(`${edges} !== ${JSON.stringify(before)}`);
    },
  },
  {
    name: 'the program: start, tick a set, come back, save the notes',
    async go(reader) {
      await reader.open('program/');
      await reader.sees(the('program-plan[data-ready]'));
      await reader.click(the('program-plan label', 'No danger sign above').replace(/$/, `?.querySelector('input')`));
      await reader.click(the('button', 'Start the plan'));
      await reader.sees(the('program-plan .plan-week, program-plan .week, .today'));
      const box = the('program-plan .move input[type=checkbox]');
      await reader.click(box);
      await reader.sees(`(${box}).checked`);
      await reader.open('program/');
      await reader.sees(`(${box})?.checked`);
      // The file itself would end in the reader's folder.
      await reader.ask(`(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => ((window.saved = blob), make(blob));
        addEventListener('click', (event) => event.target.download && event.preventDefault(), { capture: true });
        return null;
      })()`);
      await reader.click(the('button', 'Save notes as a file'));
      await reader.sees(`window.saved`);
      await must(
        reader.ask(
          `window.saved.text().then((text) => text === localStorage.getItem('fulcrum-program-hip-strength-and-mobility'))`,
        ),
        'the file does not hold the notes',
      );
    },
  },
  {
    name: 'the connections of a page, drawn and listed alike',
    async go(reader) {
      await reader.open('connections/?of=conditions/it-band-syndrome');
      await reader.sees(the('.connect-picture a'));
      const words = (selector: string): string =>
        `JSON.stringify([...document.querySelectorAll('${selector}')].map((one) => one.textContent).sort())`;
      await must(
        reader.ask(`${words('.connect-picture a')} === ${words('[data-connect="list"] li a')}`),
        'picture and list differ',
      );
    },
  },
  {
    name: 'notes in the margin of a wide page',
    async go(reader) {
      await reader.open(CONDITION, 1400);
      await reader.sees(`document.querySelectorAll('.notes > p').length > 2`);
      await must(reader.ask(FITS), 'the notes make the page wider');
      await must(
        reader.ask(`(() => {
          const boxes = [...document.querySelectorAll('.notes > p')].map((note) => note.getBoundingClientRect());
          return boxes.every((box, at) => at === 0 || box.top >= boxes[at - 1].bottom);
        })()`),
        'notes cover each other',
      );
    },
  },
  {
    name: 'a condition on paper',
    async go(reader) {
      await reader.open(CONDITION);
      const pdf = await reader.browser.print?.();
      if (!pdf) return;
      const sheets = sheetsOf(pdf);
      await must(sheets > 0 && sheets <= 2, `it takes ${sheets} sheets`);
    },
  },
  {
    name: 'offline: a page that was read, the program, and a page that says what is missing',
    async go(reader) {
      await reader.open('');
      if (!(await reader.ask<boolean>(`'serviceWorker' in navigator`))) return;
      await reader.sees(`navigator.serviceWorker.controller || navigator.serviceWorker.ready`);
      await reader.sees(`navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')`);
      await reader.open(CONDITION);
      await reader.sees(`navigator.serviceWorker.controller`);
      await reader.sees(`caches.match(location.href.replace(/[?#].*/, '')).then(Boolean)`);
      await reader.offline();
      await reader.open('');
      await reader.open(CONDITION);
      await reader.sees(heading('IT band syndrome'));
      await reader.open('program/');
      await reader.sees(the('program-plan[data-ready]'));
      await reader.open('conditions/hip-osteoarthritis/');
      await reader.sees(heading('Reading offline'));
      await reader.online();
    },
  },
  {
    name: 'the dark scheme',
    setup: { dark: true },
    async go(reader) {
      for (const page of ['', CONDITION, 'find/', 'program/']) {
        await reader.open(page);
        await must(
          reader.ask(`(() => {
            const probe = document.createElement('canvas').getContext('2d');
            probe.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
            probe.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = probe.getImageData(0, 0, 1, 1).data;
            const page = getComputedStyle(document.body).backgroundColor;
            probe.fillStyle = page;
            probe.fillRect(0, 0, 1, 1);
            const below = probe.getImageData(0, 0, 1, 1).data;
            return (alpha > 0 ? red + green + blue : 999) < 200 || below[0] + below[1] + below[2] < 200;
          })()`),
          `/${page} is not dark`,
        );
      }
    },
  },
  {
    name: 'reading without JavaScript',
    setup: { scripts: false },
    async go(reader) {
      await reader.open(CONDITION);
      const texts = (selector: string): Promise<readonly string[]> => reader.browser.texts(selector);
      await must(
        texts('h1').then((found) => found[0] === 'IT band syndrome'),
        'the condition is not there',
      );
      await must(
        texts('main h2').then((found) => found.length > 6),
        'the condition is not whole',
      );
      await reader.open('search/');
      await must(
        texts('main [data-without-script]').then((found) => found.join('').includes('Searching needs JavaScript')),
        'the search page does not say that it needs JavaScript',
      );
      await reader.open('find/');
      await must(
        texts('main [data-without-script]').then((found) => found.join('').includes('Writing needs JavaScript')),
        'the finder does not say that it needs JavaScript',
      );
    },
  },
];
