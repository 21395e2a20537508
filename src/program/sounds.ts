import { beep } from './timer.ts';

/** How a reader wants the count to be heard. */
export const SOUNDS = ['silent', 'beeps', 'voice'] as const;
export type Sound = (typeof SOUNDS)[number];

/** An English voice that speaks on the device itself: others would send the words away. */
export function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  return speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith('en'));
}

/** The count to hear: off until the reader asks for it. */
export class Sounds {
  readonly #wanted: () => Sound;
  #audio: AudioContext | undefined;

  /** @param wanted what the reader chose */
  constructor(wanted: () => Sound) {
    this.#wanted = wanted;
  }

  /** Called while the reader taps: a browser lets a page make a sound only if it asked then. */
  ready(): void {
    if (this.#wanted() !== 'beeps') return;
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
  }

  /** A moment of the count. @param strong the first of a beat, or the end */
  count(words: string, strong: boolean): void {
    const wanted = this.#wanted();
    if (wanted === 'beeps' && this.#audio) beep(this.#audio, strong ? 880 : 520, 0.12);
    if (wanted === 'voice') this.say(words);
  }

  /** Says something, where the reader wants a voice. */
  say(words: string): void {
    const voice = localVoice();
    if (this.#wanted() !== 'voice' || !voice) return;
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.voice = voice;
    spoken.rate = 1.1;
    speechSynthesis.speak(spoken);
  }

  /** Nothing more is said. */
  end(): void {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
  }
}
