import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildGraph } from './build.ts';
import { formatFault, type Fault, type FaultKind } from './faults.ts';
import type { Graph } from './graph.ts';
import { readContent } from './read.ts';

export const SORE = 'content/conditions/sore-hip.mdx';
export const STIFF = 'content/conditions/stiff-hip.mdx';
export const CAMBER = 'content/drivers/camber.mdx';
export const PAIN = 'content/symptoms/hip-pain.mdx';
export const REST = 'content/treatments/rest.mdx';
export const FIRST = 'content/articles/first.mdx';
export const SIGNS = 'content/danger-signs.yaml';
export const HAZARDS = 'content/hazards.yaml';
export const SERIES = 'content/series/hips.yaml';

/** Adds text at the end of a file. */
export function append(file: string, text: string): (files: Record<string, string>) => void {
  return (files) => {
    files[file] = `${files[file] ?? ''}${text}`;
  };
}

/** One way to break the good content: what is replaced in which file, and the line that a writer reads. */
export interface Broken {
  readonly name: string;
  readonly kind: FaultKind;
  readonly break: (files: Record<string, string>) => void;
  readonly says: RegExp;
}

/** Replaces words of a file. @throws Error when they are not there: the table is out of date */
export function swap(file: string, from: string, to: string): (files: Record<string, string>) => void {
  return (files) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    files[file] = text.replace(from, to);
  };
}

/** Files of a small site without faults, by path from the project's root. Tests break one at a time. */
export function goodContent(): Record<string, string> {
  const dates = `published: "2026-01-10"
updated: "2026-01-10"
reviewed: "2026-01-10"
reviewDue: "2027-01-10"
authors: [editors]`;
  return {
    'content/authors/editors.yaml': 'name: The editors\nkind: group\nsummary: They write.\nabout: [They write here.]\n',
    'content/series/hips.yaml': `title: Hips
summary: About hips.
forWhom: For runners.
started: "2026-01-10"
planned:
  - {part: 2, article: program, title: Program, promise: A program to follow., madeIn: first#promise}
`,
    'content/references.yaml': `- {key: smith2020hips, type: article-journal, title: Hips, url: "https://doi.org/10.1234/x", kind: rct}
- {key: bimphysio-painmodel, type: webpage, title: Pain, url: "https://example.org/", kind: consensus}
- {key: trek-runners, type: webpage, title: Pain, url: "https://example.org/", kind: patient-information}
- {key: silbernagel2007continued, type: article-journal, title: Pain, url: "https://example.org/", kind: rct}
`,
    'content/danger-signs.yaml': `- {slug: cannot-stand, level: emergency, group: bone-and-joint, about: [broken-bone], sign: cannot stand on the leg after a fall, refs: [smith2020hips]}
- {slug: hurts-after-fall, level: urgent, group: bone-and-joint, about: [broken-bone], sign: have hip pain after a fall, with: [cannot-stand], differs: You can stand., refs: [smith2020hips]}
`,
    'content/hazards.yaml': `- slug: walks-on
  title: A runner walks on
  severity: grave
  who: Runners who fell.
  harm: The bone slips.
  causes: [A page is silent.]
  controls:
    - does: Pages say it.
      tests: ["src/stand.test.ts › says it on every page"]
      faults: [lone-sign]
      signs: [cannot-stand]
      pages: [/conditions/sore-hip/]
  remains: Nobody knows who reads it.
`,
    'src/stand.test.ts': "it('says it on every page', () => {});\n",
    'content/articles/first.mdx': `---
title: First
summary: The first article.
${dates}
feedId: "tag:fulcrum.example,2026-01-10:articles/first"
series: hips
part: 1
basedOn: {title: First, retoldBy: editors}
keyPoints: [Hips matter.]
passages:
  - {anchor: why, title: Why, introduces: [conditions/sore-hip, drivers/camber]}
  - {anchor: promise, title: The promise}
---

## Why

<Passage id="why">

Hips matter to [sore hips](/conditions/sore-hip/#what-it-is).

</Passage>

## Next

<Passage id="promise">

A program will follow.

</Passage>
`,
    'content/conditions/sore-hip.mdx': `---
title: Sore hip
summary: A hip that is sore.
also: [hip ache]
origin: first#why
${dates}
regions: [hip]
first:
  where: {text: At the hip., refs: [smith2020hips]}
  run: {answer: stop, text: Until it is checked.}
  time: {text: A few weeks.}
  today:
    - {do: Sleep on the other side., why: It spares the sore one.}
    - {do: Take the stairs slowly., why: Each stair loads one leg.}
    - {do: Write down what hurts., why: It shows what changes.}
warnings: [cannot-stand]
presentation:
  - {symptom: hip-pain, fit: hallmark, reason: The side of the hip hurts after each of the long runs., refs: [smith2020hips]}
drivers:
  - {driver: camber, certainty: low, direction: raises, reason: On a slope the downhill hip bends further inwards at each step.}
treatments:
  - {treatment: rest, certainty: low, effect: may-help, reason: A few easier days let the sore side of the hip settle.}
running: {rule: pain-rule, go: It is mild., ease: It grows., stop: You limp.}
mistakenFor:
  - {condition: stiff-hip, difference: A stiff hip is slow to start and does not hurt to the touch.}
---

## What it is

A sore hip [@smith2020hips; low].
`,
    'content/conditions/stiff-hip.mdx': `---
title: Stiff hip
summary: A hip that is stiff.
origin: expansion
${dates}
regions: [hip]
first:
  where: {text: At the hip.}
  run: {answer: stop, text: Until it is checked.}
  time: {text: A few weeks.}
  today:
    - {do: Sleep on the other side., why: It spares the sore one.}
    - {do: Take the stairs slowly., why: Each stair loads one leg.}
    - {do: Write down what hurts., why: It shows what changes.}
running: {rule: no-running, stop: Until it is checked.}
---

## What it is

A stiff hip.
`,
    'content/symptoms/hip-pain.mdx': `---
title: Hip pain
summary: A hip that hurts.
origin: expansion
${dates}
kind: location
questions:
  - ask: Is it sore to the touch?
    answers:
      - {answer: "Yes", condition: sore-hip, because: A sore hip is tender where a finger presses on its side.}
      - {answer: "No", condition: sore-hip, because: A sore hip may also ache without being tender to the touch.}
---

## In your words

It hurts.
`,
    'content/drivers/camber.mdx': `---
title: Camber
summary: A road that slopes.
origin: first#why
${dates}
group: running
counteredBy:
  - {treatment: rest, certainty: low, reason: Days off the sloping road take the extra bend away from the hip.}
---

## What it is

A sloping road.
`,
    'content/treatments/rest.mdx': `---
title: Rest
summary: Fewer runs.
origin: expansion
${dates}
roles: [treat]
---

## What it is

Fewer runs.
`,
  };
}

/** Writes files into a folder of their own, reads and links them, and removes the folder. */
export function linkFiles(files: Readonly<Record<string, string>>): {
  graph: Graph;
  faults: readonly Fault[];
  lines: string[];
} {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { graph, faults } = buildGraph(readContent(root));
    return { graph, faults, lines: faults.map(formatFault) };
  } finally {
    rmSync(root, { recursive: true });
  }
}
