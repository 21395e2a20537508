import { button, el } from '../dom/element.ts';
import { doseOf } from './dose.ts';
import { FigureView } from './figure-view.ts';
import { easedSets, type PlanSet } from './plan.ts';
import { elapsed, left, type Player, type PlayerEvent } from './player.ts';
import { localVoice, Sounds, SOUNDS, type Sound } from './sounds.ts';
import type { Step } from './steps.ts';
import { beatsOf } from '../model/tempo.ts';
import { countAt, swing } from './tempo.ts';

/** What a step's view asks of the player. */
export interface StepHost {
  readonly base: string;
  readonly sets: readonly PlanSet[];
  readonly eased: boolean;
  send(event: PlayerEvent): void;
  hurts(): void;
  sound(): Sound;
  choose(sound: Sound): void;
}

/** The choices for the count to hear. */
const SOUND_WORDS: Readonly<Record<Sound, string>> = { silent: 'Silent count', beeps: 'Beeps', voice: 'Voice' };
/** Periods of a movement whose tempo is not written, in milliseconds. */
const QUICK = 600;
const SLOW = 4_000;
/** So many last seconds of a rest are counted aloud. */
const LAST = 3;

/** One exercise on the whole screen. It is built once and told what to show, so that the focus stays where it is. */
export class StepView {
  readonly element: HTMLElement;
  readonly #host: StepHost;
  readonly #sounds: Sounds;
  readonly #figure = new FigureView();
  readonly #where = el('p', { className: 'player-where' });
  readonly #name = el('h2', { id: 'player-title', tabIndex: -1 });
  readonly #what = el('p', { className: 'player-what' });
  readonly #number = el('b');
  readonly #word = el('span');
  readonly #count = el('p', { className: 'player-count', aria: { hidden: 'true' } }, this.#number, this.#word);
  readonly #rest = el('p', { className: 'player-rest' });
  readonly #said = el('p', { className: 'hidden', aria: { role: 'status' } });
  readonly #main: HTMLButtonElement;
  readonly #done: HTMLButtonElement;
  readonly #skip: HTMLButtonElement;
  #step: Step | undefined;
  #heard = '';
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(host: StepHost) {
    this.#host = host;
    this.#sounds = new Sounds(() => host.sound());
    this.#main = button('', () => this.press(), 'primary player-main');
    this.#done = button('', () => host.send('done'));
    this.#skip = button('', () => host.send(this.#step?.kind === 'ready' ? 'leave' : 'skip'));
    this.element = el(
      'section',
      { className: 'player-step' },
      this.#where,
      this.#figure.element,
      this.#name,
      this.#what,
      this.#count,
      this.#rest,
      el(
        'div',
        { className: 'player-acts' },
        button('Back', () => host.send('back')),
        this.#main,
        this.#done,
        this.#skip,
        button('It hurts', () => host.hurts(), 'player-hurts'),
        this.#soundChoice(),
      ),
      this.#said,
    );
  }

  /** The one thing to do now. */
  press(): void {
    this.#sounds.ready();
    this.#host.send(this.#main.dataset['event'] as PlayerEvent);
  }

  focus(): void {
    this.#name.focus();
  }

  end(): void {
    this.#sounds.end();
  }

  /** Shows where the player is. Called many times a second. */
  show(player: Player, steps: readonly Step[], now: number): void {
    const step = steps[player.at];
    const set = step && this.#host.sets[step.exercise];
    if (!step || !set) return;
    const sets = this.#host.eased ? easedSets(set.sets) : set.sets;
    const fresh = step !== this.#step;
    if (fresh) {
      this.#step = step;
      this.#heard = '';
      this.#figure.show(this.#host.base, set);
      this.#name.textContent = set.title;
      this.#where.textContent = `Exercise ${step.exercise + 1} of ${this.#host.sets.length} · set ${step.set + 1} of ${sets}`;
      this.#what.textContent = whatToDo(step, set, sets, this.#host.eased);
      this.element.dataset['step'] = step.kind;
      this.#said.textContent = announced(step, set, sets);
    }
    const runs = player.since !== undefined;
    this.#label(step, runs, player);
    this.#tell(step, set, player, left(player, steps, now), elapsed(player, now), runs);
  }

  #label(step: Step, runs: boolean, player: Player): void {
    const [words, event] = mainAct(step, runs, player);
    if (this.#main.textContent !== words) this.#main.textContent = words;
    this.#main.dataset['event'] = event;
    this.#done.hidden = step.kind === 'ready';
    this.#done.textContent =
      step.kind === 'work' ? (step.ends === undefined ? 'Side done' : 'Set done') : 'Skip the wait';
    this.#skip.hidden = step.kind === 'change' || step.kind === 'rest';
    this.#skip.textContent = step.kind === 'ready' ? 'Leave out exercise' : 'Leave out set';
  }

  #tell(step: Step, set: PlanSet, player: Player, over: number | undefined, spent: number, runs: boolean): void {
    const beats = step.kind === 'work' ? beatsOf(set.tempo) : [];
    const count = set.reps === undefined ? undefined : countAt(beats, spent);
    const seconds = over === undefined ? undefined : Math.ceil(over / 1000);
    this.#figure.pose(this.#share(step, set, spent, count));
    if (count && step.kind === 'work') {
      this.#write(String(count.second), count.beat.words, `${Math.min(count.rep, set.reps ?? 1)} of ${set.reps ?? 1}`);
      if (runs)
        this.#hear(
          `${count.rep} ${count.beat.words} ${count.second}`,
          count.second === 1 ? count.beat.words : String(count.second),
          count.second === 1,
        );
    } else if (step.kind === 'ready' && (seconds ?? 0) === 0) {
      this.#write('', '', step.exercise === 0 ? '' : 'The rest is over.');
    } else if (seconds === undefined) {
      this.#write('', '', 'Take your time. Say when the set is done.');
    } else {
      this.#write(String(seconds), step.kind === 'work' ? 'seconds' : 'seconds left', '');
      if (runs && seconds <= LAST && seconds > 0) this.#hear(`last ${seconds}`, String(seconds), false);
    }
    if (!runs && player.away) this.#rest.textContent = 'It stopped while you were away. Nothing is lost.';
  }

  #share(step: Step, set: PlanSet, spent: number, count: ReturnType<typeof countAt>): number {
    const holds = set.reps === undefined && /hold|held/.test(set.tempo);
    if (step.kind === 'work' && count) return this.#still.matches ? Math.round(count.share) : count.share;
    if (step.kind === 'work' && holds) return 1;
    if (this.#still.matches) return step.kind === 'work' ? 1 : 0;
    if (step.kind === 'work') return swing(spent, set.seconds === undefined ? SLOW : QUICK);
    // Getting ready shows what is to come.
    return step.kind === 'rest' ? 0 : swing(Date.now(), SLOW);
  }

  #write(number: string, word: string, rest: string): void {
    if (this.#number.textContent !== number) this.#number.textContent = number;
    if (this.#word.textContent !== word) this.#word.textContent = word;
    if (this.#rest.textContent !== rest) this.#rest.textContent = rest;
  }

  #hear(moment: string, words: string, strong: boolean): void {
    if (moment === this.#heard) return;
    this.#heard = moment;
    this.#sounds.count(words, strong);
  }

  #soundChoice(): HTMLElement {
    const select = el('select', {});
    const fill = (): void => {
      const offered = SOUNDS.filter((sound) => sound !== 'voice' || localVoice() !== undefined);
      select.replaceChildren(...offered.map((sound) => el('option', { value: sound }, SOUND_WORDS[sound])));
      select.value = offered.includes(this.#host.sound()) ? this.#host.sound() : 'silent';
    };
    fill();
    if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', fill);
    select.addEventListener('change', () => {
      this.#host.choose(select.value as Sound);
      this.#sounds.ready();
    });
    return el('label', { className: 'player-sound' }, el('span', { className: 'hidden' }, 'The count to hear'), select);
  }
}

function mainAct(step: Step, runs: boolean, player: Player): [words: string, event: PlayerEvent] {
  if (step.kind === 'ready') return ['Start', 'go'];
  if (runs) return ['Pause', 'stop'];
  return [player.spent > 0 ? 'Go on' : 'Start', 'go'];
}

function whatToDo(step: Step, set: PlanSet, sets: number, eased: boolean): string {
  const load = eased ? 'Eased: no added weight, no band, no more repetitions.' : set.load;
  switch (step.kind) {
    case 'ready':
      return `${doseOf(set, sets)}. Tempo: ${set.tempo}. ${load}`;
    case 'change':
      return step.side === 1
        ? 'Change sides.'
        : step.side === 0
          ? 'Get into position, with the side that is less strong.'
          : 'Get into position.';
    case 'rest':
      return `Rest. Next: set ${step.set + 1} of ${sets}.`;
    case 'work':
      return step.side === undefined
        ? set.tempo
        : step.side === 0
          ? `First side. ${set.tempo}`
          : `Other side. ${set.tempo}`;
  }
}

/** What a screen reader says of a step: once, and no count. */
function announced(step: Step, set: PlanSet, sets: number): string {
  const length = step.ms === undefined ? '' : `${Math.round(step.ms / 1000)} seconds`;
  const dose = set.reps === undefined ? length : `${set.reps} times`;
  switch (step.kind) {
    case 'ready':
      return `${set.title}, ${doseOf(set, sets)}.${step.exercise > 0 && step.ms !== 0 ? ` First rest, ${length}.` : ''} Then press Start.`;
    case 'change':
      return step.side === 1 ? `Change sides, ${length}.` : `Get into position, ${length}.`;
    case 'rest':
      return `Rest, ${length}.`;
    case 'work':
      return `Set ${step.set + 1}${step.side === undefined ? '' : step.side === 0 ? ', first side' : ', other side'}: ${dose}.`;
  }
}
