// Misspelt on purpose, to be found. cspell:ignore sumary resaon halmark runing
import { append, CAMBER, FIRST, PAIN, REST, SORE, STIFF, swap, type Broken } from './content-fixture.ts';

/** Ways to break files, fields and the relations between entries. */
export const BROKEN_ENTRIES: readonly Broken[] = [
  {
    name: 'a YAML syntax error',
    kind: 'syntax',
    break: swap(SORE, 'title: Sore hip', 'title: Sore: hip: [x'),
    says: /sore-hip\.mdx › line 2: YAML: .+/,
  },
  {
    name: 'no frontmatter',
    kind: 'syntax',
    break: swap(SORE, '---\ntitle', 'title'),
    says: /sore-hip\.mdx › frontmatter: the file starts with frontmatter/,
  },
  {
    name: 'an unknown field',
    kind: 'schema',
    break: swap(SORE, 'summary:', 'sumary: x\nsummary:'),
    says: /sore-hip\.mdx › sumary: is not a field here; did you mean "summary"\?/,
  },
  {
    name: 'an unknown field inside a relation',
    kind: 'schema',
    break: swap(SORE, 'certainty: low, direction', 'certainty: low, resaon: x, direction'),
    says: /drivers\[0\]\.resaon: is not a field here; did you mean "reason"\?/,
  },
  {
    name: 'a missing field',
    kind: 'schema',
    break: swap(SORE, 'summary: A hip that is sore.\n', ''),
    says: /sore-hip\.mdx › summary: is missing; it is a text/,
  },
  {
    name: 'a wrong type',
    kind: 'schema',
    break: swap(FIRST, 'part: 1', 'part: one'),
    says: /first\.mdx › part: "one" is not a number/,
  },
  {
    name: 'a word that the field does not know',
    kind: 'schema',
    break: swap(SORE, 'fit: hallmark', 'fit: halmark'),
    says: /presentation\[0\]\.fit: "halmark" is not one of .+; did you mean "hallmark"\?/,
  },
  {
    name: 'a date that does not exist',
    kind: 'schema',
    break: swap(SORE, 'published: "2026-01-10"', 'published: "2026-02-30"'),
    says: /published: "2026-02-30" – a date is written "2026-11-24"/,
  },
  {
    name: 'a reason that is too short to teach anything',
    kind: 'schema',
    break: swap(SORE, 'reason: A few easier days let the sore side of the hip settle.', 'reason: It is related.'),
    says: /treatments\[0\]\.reason: .*at least 8 words/,
  },
  {
    name: 'a slug with capitals and spaces',
    kind: 'slug',
    break: (files) => {
      files['content/treatments/Ice Pack.mdx'] = (files[REST] ?? '').replace('title: Rest', 'title: Ice');
    },
    says: /Ice Pack\.mdx › slug: .*rename the file to "ice-pack\.mdx"/,
  },
  {
    name: 'the same slug in other letters',
    kind: 'duplicate-slug',
    break: (files) => {
      files['content/treatments/REST.mdx'] = (files[REST] ?? '').replace('title: Rest', 'title: Other rest');
    },
    says: /slug: "\w+" has the same address as content\/treatments\/\w+\.mdx/i,
  },
  {
    name: 'a key that stands twice in a list',
    kind: 'duplicate-slug',
    break: (files) => {
      append('content/danger-signs.yaml', files['content/danger-signs.yaml'] ?? '')(files);
    },
    says: /danger-signs\.yaml › cannot-stand: slug "cannot-stand" stands twice/,
  },
  {
    name: 'a file of the wrong kind',
    kind: 'misplaced',
    break: (files) => {
      files['content/treatments/notes.txt'] = 'x';
    },
    says: /notes\.txt › file: entries here are files named <slug>\.mdx/,
  },
  {
    name: 'a folder that is no collection',
    kind: 'misplaced',
    break: (files) => {
      files['content/condition/x.mdx'] = 'x';
    },
    says: /content\/condition › folder: is not a collection/,
  },
  {
    name: 'a link to nothing',
    kind: 'missing-target',
    break: swap(SORE, 'driver: camber', 'driver: cambre'),
    says: /sore-hip\.mdx › drivers\[0\]\.driver: "cambre" is not a driver; did you mean "camber"\?/,
  },
  {
    name: 'a link into the wrong collection',
    kind: 'wrong-collection',
    break: swap(SORE, 'driver: camber', 'driver: rest'),
    says: /drivers\[0\]\.driver: "rest" is not a driver but a treatment \(content\/treatments\/rest\.mdx\)/,
  },
  {
    name: 'the same link twice',
    kind: 'duplicate-link',
    break: swap(
      CAMBER,
      'counteredBy:',
      'counteredBy:\n  - {treatment: rest, certainty: low, reason: Walking on flat ground spares the hip on the downhill side.}',
    ),
    says: /camber\.mdx › counteredBy\[1\]\.treatment: "rest" is linked twice/,
  },
  {
    name: 'a pair written from both sides',
    kind: 'duplicate-link',
    break: swap(
      STIFF,
      'running: {rule',
      'mistakenFor:\n  - {condition: sore-hip, difference: A sore hip hurts when a finger presses on its side.}\nrunning: {rule',
    ),
    says: /stiff-hip\.mdx › mistakenFor\[0\]\.condition: .*a pair is written once/,
  },
  {
    name: 'a relation written from the wrong end',
    kind: 'wrong-side',
    break: swap(PAIN, 'kind: location', 'kind: location\nconditions: [sore-hip]'),
    says: /hip-pain\.mdx › conditions: this relation is written on the condition, as `presentation`/,
  },
  {
    name: 'an entry that its passage does not name',
    kind: 'one-sided',
    break: swap(FIRST, 'introduces: [conditions/sore-hip, drivers/camber]', 'introduces: [conditions/sore-hip]'),
    says: /camber\.mdx › origin: the passage first#why does not introduce "drivers\/camber"/,
  },
  {
    name: 'a passage whose entry does not point back',
    kind: 'one-sided',
    break: swap(CAMBER, 'origin: first#why', 'origin: expansion'),
    says: /camber\.mdx › origin: the passage first#why introduces this entry; write origin: first#why/,
  },
  {
    name: 'a link to itself',
    kind: 'self-link',
    break: swap(SORE, 'condition: stiff-hip', 'condition: sore-hip'),
    says: /mistakenFor\[0\]\.condition: "sore-hip" is this entry itself/,
  },
  {
    name: 'a link to a draft',
    kind: 'draft-target',
    break: swap(CAMBER, 'group: running', 'group: running\ndraft: true'),
    says: /sore-hip\.mdx › drivers\[0\]\.driver: "camber" is a draft/,
  },
];
