import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { readContent } from '../../src/graph/read.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'understanding', 'corpus');
const { graph } = buildGraph(readContent(root));
/** Pages that labels name ahead of the content. */
const AHEAD = [
  'conditions/labral-tear',
  'conditions/inguinal-and-pubic-groin-pain',
  'conditions/thigh-muscle-strain',
  'conditions/meralgia-paresthetica',
  'drivers/shoes',
  'drivers/menopause-and-bone-health',
  'drivers/stress-and-sleep',
  'treatments/cross-training',
  'treatments/injections',
  'treatments/shockwave-therapy',
  'treatments/needling-and-acupuncture',
  'treatments/taping-and-supports',
  'treatments/supplements-and-food',
  'anatomy/tensor-fasciae-latae',
  'anatomy/sartorius',
  'anatomy/deep-hip-rotators',
  'anatomy/sciatic-nerve',
  'anatomy/labrum',
  'guides/race-is-coming',
  'guides/time-to-recover',
  'guides/children-and-teenagers',
  'guides/pregnancy-and-after-birth',
  'guides/running-after-hip-replacement',
  'guides/other-sports',
];
const ids = new Set<string>([...graph.nodes.map(({ id }) => id), ...AHEAD]);
const clues = new Set([
  ...graph.vocabulary.clues.map(({ slug }) => slug),
  ...graph.all('symptoms').map(({ slug }) => slug),
]);

const LEVELS = ['none', 'soon', 'urgent', 'emergency'];
/** True of somebody now: these signs make a text's level. */
const PRESENT = ['now', 'child', 'other'];
const MANNERS = [...PRESENT, 'past', 'denied', 'feared'];
const KEYS = ['text', 'signs', 'level', 'clues', 'not', 'conditions', 'pages', 'off', 'twin'];

interface Told {
  readonly text?: string;
  readonly signs?: Readonly<Record<string, string>>;
  readonly level?: string;
  readonly clues?: readonly string[];
  readonly not?: readonly string[];
  readonly conditions?: readonly string[];
  readonly pages?: readonly string[];
  readonly off?: boolean;
}

/** What is wrong with a text of the corpus, in words. */
function faultsOf(told: Told): string[] {
  const { text = '', signs = {}, level = 'none', conditions = [], pages = [], off = false } = told;
  const unknown = (what: string, list: readonly string[], known: (one: string) => boolean): string[] =>
    list.filter((one) => !known(one)).map((one) => `unknown ${what} ${one}`);
  const present = Object.entries(signs)
    .filter(([, manner]) => PRESENT.includes(manner))
    .map(([slug]) => LEVELS.indexOf(graph.dangerSigns.get(slug)?.level ?? 'none'));
  const highest = LEVELS[Math.max(0, ...present)];
  return [
    ...unknown('key', Object.keys(told), (key) => KEYS.includes(key)),
    ...unknown('sign', Object.keys(signs), (slug) => graph.dangerSigns.has(slug)),
    ...unknown('manner', Object.values(signs), (manner) => MANNERS.includes(manner)),
    ...unknown('clue', [...(told.clues ?? []), ...(told.not ?? [])], (slug) => clues.has(slug)),
    ...unknown('condition', conditions, (slug) => ids.has(`conditions/${slug}`)),
    ...unknown('page', pages, (id) => ids.has(id)),
    ...(text.trim() === '' ? ['no text'] : []),
    ...(level === highest ? [] : [`level ${level}, its signs make it ${highest}`]),
    ...(off && pages.length + conditions.length > 0 ? ['off the subject, and yet pages or conditions'] : []),
    ...(!off && pages.length === 0 ? ['neither pages nor off'] : []),
  ];
}

it('every text of the corpus has labels that the content knows, and no voice says one twice', () => {
  const faults: string[] = [];
  const seen = new Map<string, { voice: string; level: string; place: string }>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    const [first = '', ...rest] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    const { voice, who } = JSON.parse(first) as { voice?: string; who?: string };
    if (voice !== name.replace(/\.jsonl$/, '') || !who) faults.push(`${name}:1: the first line must say who`);
    rest.forEach((line, at) => {
      const place = `${name}:${at + 2}`;
      const told = JSON.parse(line) as Told;
      const key = (told.text ?? '').toLowerCase().replaceAll(/\W+/g, ' ').trim();
      const level = told.level ?? 'none';
      const same = seen.get(key);
      faults.push(...faultsOf(told).map((fault) => `${place}: ${fault}`));
      // Two people may type the same few words, and then they mean the same.
      if (same && (same.voice === name || same.level !== level)) faults.push(`${place}: same text as ${same.place}`);
      seen.set(key, { voice: name, level, place });
    });
  }
  expect(faults).toEqual([]);
});
