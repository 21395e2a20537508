import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { placeOf } from '../../src/metadata/site.ts';
import { serveSite } from '../site-under-test.ts';
import { KEYS, type Browser, type Step } from './browser.ts';
import { ended } from './program.ts';

const { base } = placeOf(process.env);

/** An expression for the first element that a selector finds and whose text matches. */
export function the(selector: string, text = ''): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.trim().startsWith(${JSON.stringify(text)}))`;
}

/** Somebody who reads the built site in a browser. Expressions are run in the page. */
export class Reader {
  readonly browser: Browser;
  readonly #port: number;
  #server: ChildProcess | undefined;

  constructor(browser: Browser, port: number) {
    this.browser = browser;
    this.#port = port;
  }

  /** The network comes back, or is there from the start. */
  async online(): Promise<void> {
    this.#server ??= await serveSite(this.#port);
  }

  /** The network goes: nobody answers any more. */
  async offline(): Promise<void> {
    if (!this.#server) return;
    this.#server.kill();
    await ended(this.#server);
    this.#server = undefined;
  }

  async open(path: string, width = 1280): Promise<void> {
    await this.browser.resize(width, 900);
    await this.browser.go(`http://127.0.0.1:${this.#port}${base}${path}`);
  }

  async ask<T>(expression: string): Promise<T> {
    return JSON.parse(await this.browser.evaluate(expression)) as T;
  }

  /** Waits until an expression is true. @throws Error that names it */
  async sees(expression: string): Promise<void> {
    for (let tries = 0; tries < 80; tries += 1) {
      if (await this.ask<boolean>(`Boolean(${expression})`).catch(() => false)) return;
      await wait(100);
    }
    const where = await this.ask<string>('location.pathname + location.search').catch(() => '?');
    throw new Error(`not seen at ${where}: ${expression}`);
  }

  /** Waits for words in an element. */
  async reads(selector: string, words: string): Promise<void> {
    await this.sees(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.checkVisibility() && one.innerText.includes(${JSON.stringify(words)}))`,
    );
  }

  async click(element: string): Promise<void> {
    await this.sees(element);
    const [x, y] = await this.ask<[number, number]>(`(() => {
      const one = ${element};
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    })()`);
    await this.browser.perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  async press(...keys: readonly (keyof typeof KEYS)[]): Promise<void> {
    await this.#keys(keys.map((key) => KEYS[key]));
  }

  async type(element: string, text: string): Promise<void> {
    await this.sees(element);
    await this.ask(`(${element}.focus(), null)`);
    await this.#keys(Array.from(text));
  }

  async #keys(values: readonly string[]): Promise<void> {
    const actions = values.flatMap((value): Step[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.browser.perform([{ type: 'key', id: 'keyboard', actions }]);
  }
}
