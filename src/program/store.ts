import { merge, NO_PROGRESS, note, read, write, type Progress, type Value } from './progress.ts';

/** The part of `localStorage` that is needed. */
export type ProgramStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Something that the reader must know. */
export interface Trouble {
  readonly what: string;
  /** Text that could not be read, to be saved as a file. */
  readonly rescued?: string;
  /** What was noted is not kept: the reader may save it as a file. */
  readonly keep?: boolean;
}

/**
 * Notes kept on the device. Each write first reads what is there and merges, so that two open tabs do not undo each
 * other; what cannot be read is set aside under another name and reported, never overwritten.
 */
export class Store {
  readonly #storage: ProgramStorage;
  readonly #program: string;
  readonly #key: string;
  readonly #trouble: (trouble: Trouble) => void;
  #progress: Progress = NO_PROGRESS;
  /** Nothing may be written over notes that could not be read. */
  #unread = false;
  #lasting = true;

  /**
   * @param storage where to keep it
   * @param program slug of the plan
   * @param trouble called when storage is corrupt, full or refused
   */
  constructor(storage: ProgramStorage, program: string, trouble: (trouble: Trouble) => void) {
    this.#storage = storage;
    this.#program = program;
    this.#key = `fulcrum-program-${program}`;
    this.#trouble = trouble;
    this.#progress = this.#kept(NO_PROGRESS);
  }

  get key(): string {
    return this.#key;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether the newest note was kept, and is there on the next page too. */
  get lasting(): boolean {
    return this.#lasting && !this.#unread;
  }

  /** Notes a value and keeps it. @param now milliseconds */
  note(key: string, value: Value, now: number): void {
    this.#progress = note(this.#kept(this.#progress), key, value, now);
    this.#keep();
  }

  /** Takes in what another tab wrote. Anything that only this tab knows is written again. */
  refresh(): void {
    const text = this.#text();
    if (this.#unread) return;
    if (text === null) {
      this.#progress = NO_PROGRESS;
      return;
    }
    this.#progress = this.#kept(this.#progress);
    if (write(this.#progress, this.#program) !== text) this.#keep();
  }

  /**
   * Takes in a file that was kept.
   * @returns what is wrong with it, if anything; nothing is lost that was here before
   */
  take(text: string): string | undefined {
    const { progress, fault } = read(text, this.#program);
    if (Object.keys(progress.entries).length > 0) {
      this.#progress = merge(this.#kept(this.#progress), progress);
      this.#keep();
    }
    return fault;
  }

  /** Everything noted, as the text of a file. */
  file(): string {
    return write(this.#progress, this.#program);
  }

  /** Removes everything from the device. */
  clear(): void {
    this.#progress = NO_PROGRESS;
    try {
      this.#storage.removeItem(this.#key);
    } catch {
      this.#trouble({ what: 'The browser did not let this page remove its notes.' });
    }
  }

  #text(): string | null {
    try {
      const text = this.#storage.getItem(this.#key);
      this.#unread = false;
      return text;
    } catch {
      const told = this.#unread;
      this.#unread = true;
      if (told) return null;
      this.#trouble({
        what: 'The browser does not let this page read its notes: storage is switched off, or you are in a private window. What you noted earlier is not lost. New notes are kept only while this page is open. Save a file to keep them.',
        keep: true,
      });
      return null;
    }
  }

  /** What is in storage, merged with what is known. */
  #kept(known: Progress): Progress {
    const text = this.#text();
    if (text === null) return known;
    const { progress, fault } = read(text, this.#program);
    if (fault !== undefined) this.#setAside(text, fault, progress);
    return merge(known, progress);
  }

  #setAside(text: string, fault: string, good: Progress): void {
    const name = `${this.#key}-set-aside`;
    try {
      let count = 1;
      while (this.#storage.getItem(`${name}-${count}`) !== null && this.#storage.getItem(`${name}-${count}`) !== text)
        count += 1;
      this.#storage.setItem(`${name}-${count}`, text);
      if (Object.keys(good.entries).length > 0) this.#storage.setItem(this.#key, write(good, this.#program));
      else this.#storage.removeItem(this.#key);
    } catch {
      // The text goes to the reader instead, below.
    }
    this.#trouble({
      what: `Saved notes were found that cannot be used. ${fault} They were set aside, not deleted.`,
      rescued: text,
    });
  }

  #keep(): void {
    if (this.#unread) return;
    try {
      this.#storage.setItem(this.#key, write(this.#progress, this.#program));
      this.#lasting = true;
    } catch {
      this.#lasting = false;
      this.#trouble({
        what: 'Your last note could not be saved: storage is full or switched off. It is kept while this page is open. Save a file now to keep it.',
        keep: true,
      });
    }
  }
}
