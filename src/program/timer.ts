import { button, el } from '../dom/element.ts';

/** What a reader wants at the end of a hold or rest. */
export interface Signals {
  readonly sound: boolean;
  readonly vibration: boolean;
}

/** A short tone. No file: nothing to load, and it works offline. @param pitch hertz */
export function beep(context: AudioContext, pitch: number, seconds: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.2, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + seconds);
}

/** One countdown at a time, shown in a bar. It counts by the clock, so that a sleeping tab does not slow it. */
export class Countdown {
  readonly bar: HTMLElement;
  readonly #left = el('b', { className: 'timer-left' });
  readonly #name = el('span');
  readonly #said = el('span', { className: 'hidden', aria: { role: 'status' } });
  readonly #signals: () => Signals;
  #ends = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #audio: AudioContext | undefined;

  constructor(signals: () => Signals) {
    this.#signals = signals;
    this.bar = el(
      'div',
      { className: 'timer', hidden: true },
      this.#name,
      this.#left,
      button('Stop', () => this.stop()),
      this.#said,
    );
  }

  /** @param name what is counted, such as "Hold: side plank" */
  start(name: string, seconds: number): void {
    this.stop();
    // A browser lets a page make a sound only if it asked while the reader was tapping.
    if (this.#signals().sound) this.#audio ??= new AudioContext();
    this.#ends = performance.now() + seconds * 1000;
    this.#name.textContent = name;
    this.#said.textContent = `${name}, ${seconds} seconds.`;
    this.bar.hidden = false;
    this.#show();
    this.#ticking = setInterval(() => this.#show(), 200);
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.bar.hidden = true;
  }

  #show(): void {
    const left = Math.max(0, Math.ceil((this.#ends - performance.now()) / 1000));
    this.#left.textContent = `${left} s`;
    if (left > 0) return;
    clearInterval(this.#ticking);
    this.#left.textContent = 'done';
    this.#said.textContent = `${this.#name.textContent}: done.`;
    const { sound, vibration } = this.#signals();
    if (sound && this.#audio) beep(this.#audio, 660, 0.4);
    if (vibration && 'vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  }
}

/** Keeps the screen awake while a session is under way, where the browser can. */
export class Awake {
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.#wanted) void this.#ask();
    });
  }

  keep(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) void this.#ask();
    else void this.#lock?.release();
  }

  async #ask(): Promise<void> {
    // Refused on a low battery, or not known to the browser: the session goes on without it.
    if (!('wakeLock' in navigator)) return;
    this.#lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  }
}
