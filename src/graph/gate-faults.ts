import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { DataOf } from '../model/collections.ts';
import { BONE_GATE } from '../model/bone-gate.ts';
import type { Fault } from './faults.ts';
import type { Source } from './read.ts';

/** Elements that offer load. */
const LOADING: ReadonlySet<string> = new Set(['PainRule', 'PhaseFigures']);

/** "Running brings it on or makes it worse", said of pain that is there. */
const RUN_PAIN =
  /\b(?:running|runs?)(?: or hopping)? (?:itself |now )?(?:brings?|brought|makes?|worsens?)\b(?! on no)[^.?;]*?\b(?:on\b|worse|worsens?|pain)|\bhurts? (?:when|as) you run\b|\brunning (?:hurts|has given)\b/i;
/** What such a page tells a reader to do or to leave. */
const ORDER =
  /\b(?:stop running|be seen|do not (?:run|hop|stretch|load|swing)|do no\b|do none|no (?:runs?|hops|leg (?:work|training))\b|skip (?:this|these|it|them)|leave steps?|leave (?:this|these|it|them) out|leave out|leave the pain rule|until (?:it|the bone|bone) (?:has been|is) (?:checked|examined)|bone checked)/i;
/** Relief at rest used to let a reader on, or to stop one: the worse injury stops easing. */
const REST_FILTER =
  /\bwhether or not rest\b|\b(?:if|when|unless|only|as long as)\b[^.?!]*\b(?:eases?|settles?|goes|stops?|fades?)(?: off| away)? (?:with|at|on|after) rest\b|\bif rest (?:eases|helps|settles)\b/i;

/** Faults of the bone gate: typed into text, or kept off a page that offers load. */
export function gateFaults(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) => [...withoutGate(source), ...typedGates(source)]);
}

/** Whether a text is the bone gate in other words: it asks about pain from running, and says what to leave. */
export function isGate(text: string): boolean {
  return /\bbone first:/i.test(text) || REST_FILTER.test(text) || (RUN_PAIN.test(text) && ORDER.test(text));
}

function withoutGate({ file, data, body }: Source): Fault[] {
  if (data['offersLoad'] !== false) return [];
  const load = [
    ...((data as Partial<DataOf<'treatments'>>).exercises?.length ? ['exercises'] : []),
    ...body.elements.filter(({ name }) => LOADING.has(name)).map(({ name }) => `<${name} />`),
  ];
  if (load.length === 0) return [];
  return [
    {
      kind: 'without-gate',
      file,
      field: 'offersLoad',
      message: `is false, and the page shows ${load.join(' and ')}; remove it, so that the bone gate stands first`,
    },
  ];
}

function typedGates({ file, data, body }: Source): Fault[] {
  const fault = (field: string): Fault => ({
    kind: 'typed-gate',
    file,
    field,
    message: `the bone gate is typed into the text; the page shows it by itself. Remove the words, or link to "#${BONE_GATE.id}"`,
  });
  const faults: Fault[] = [];
  visit(body.tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return;
    if (isGate(toString(node))) faults.push(fault(`line ${(node.position?.start.line ?? 1) + body.lineOffset}`));
  });
  const { running, first, keyPoints = [] } = data as Partial<DataOf<'conditions'> & DataOf<'articles'>>;
  for (const [name, text] of Object.entries(running ?? {}))
    if (typeof text === 'string' && isGate(text)) faults.push(fault(`running.${name}`));
  const answers = [first?.run.text, first?.time.text, ...(first?.today ?? []).map((step) => `${step.do} ${step.why}`)];
  for (const text of answers) if (text !== undefined && isGate(text)) faults.push(fault('first'));
  keyPoints.forEach((text, index) => {
    if (isGate(text)) faults.push(fault(`keyPoints[${index}]`));
  });
  return faults;
}
