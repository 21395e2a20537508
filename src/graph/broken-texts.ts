// Misspelt on purpose, to be found. cspell:ignore stant setle
import { readFileSync } from 'node:fs';
import { append, CAMBER, FIRST, PAIN, REST, SERIES, SIGNS, SORE, STIFF, swap, type Broken } from './content-fixture.ts';

/** Ways to break passages, sources, dates, running text, words for the search, and figures. */
export const BROKEN_TEXTS: readonly Broken[] = [
  {
    name: 'an origin that is no passage',
    kind: 'missing-passage',
    break: swap(CAMBER, 'origin: first#why', 'origin: first#whi'),
    says: /camber\.mdx › origin: "first#whi" is not a passage of an article; did you mean "first#why"\?/,
  },
  {
    name: 'a passage that is not in the text',
    kind: 'missing-passage',
    break: swap(FIRST, '<Passage id="promise">', '<Passage id="promised">'),
    says: /first\.mdx › passages\[1\]\.anchor: "promise" does not stand in the text/,
  },
  {
    name: 'a promise made in no passage',
    kind: 'missing-passage',
    break: swap(SERIES, 'madeIn: first#promise', 'madeIn: first#nowhere'),
    says: /hips\.yaml › planned\[0\]\.madeIn: "first#nowhere" is not a passage/,
  },
  {
    name: 'a citation without source in the text',
    kind: 'unknown-citation',
    break: swap(SORE, '[@smith2020hips; low]', '[@smith2020hip; low]'),
    says: /sore-hip\.mdx › line \d+: "smith2020hip" is not in content\/references\.yaml; did you mean "smith2020hips"\?/,
  },
  {
    name: 'a citation without source in a field',
    kind: 'unknown-citation',
    break: swap(SORE, 'long runs., refs: [smith2020hips]', 'long runs., refs: [jones1999]'),
    says: /presentation\[0\]\.refs\[0\]: "jones1999" is not in content\/references\.yaml/,
  },
  {
    name: 'a source that nobody cites',
    kind: 'unused-reference',
    break: append(
      'content/references.yaml',
      '- {key: lonely2001, type: webpage, title: X, url: "https://example.org/", kind: lab}\n',
    ),
    says: /references\.yaml › lonely2001: is cited nowhere/,
  },
  {
    name: 'an unknown danger sign',
    kind: 'unknown-sign',
    break: swap(SORE, 'warnings: [cannot-stand]', 'warnings: [cannot-stant]'),
    says: /warnings\[0\]: "cannot-stant" is not in content\/danger-signs\.yaml; did you mean "cannot-stand"\?/,
  },
  {
    name: 'a sign on a page without the one that belongs with it',
    kind: 'lone-sign',
    break: swap(SORE, 'warnings: [cannot-stand]', 'warnings: [hurts-after-fall]'),
    says: /sore-hip\.mdx › warnings\[0\]: "hurts-after-fall" stands without "cannot-stand"; add "cannot-stand" to warnings/,
  },
  {
    name: 'a sign that names one to stand with it that does not exist',
    kind: 'unknown-sign',
    break: swap(SIGNS, 'with: [cannot-stand]', 'with: [cannot-stant]'),
    says: /danger-signs\.yaml › hurts-after-fall\.with\[0\]: "cannot-stant" is not in .+; did you mean "cannot-stand"\?/,
  },
  {
    name: 'a sign to stand with itself',
    kind: 'self-link',
    break: swap(SIGNS, 'with: [cannot-stand]', 'with: [cannot-stand, hurts-after-fall]'),
    says: /hurts-after-fall\.with\[1\]: "hurts-after-fall" is this sign itself/,
  },
  {
    name: 'an emergency tied to a less pressing sign',
    kind: 'sign-overlap',
    break: swap(SIGNS, 'after a fall, refs', 'after a fall, with: [hurts-after-fall], refs'),
    says: /cannot-stand\.with\[0\]: "hurts-after-fall" \(urgent\) is less pressing than this emergency sign/,
  },
  {
    name: 'two levels for one thing, and no word on how they differ',
    kind: 'sign-overlap',
    break: swap(SIGNS, ', differs: You can stand.', ''),
    says: /hurts-after-fall\.differs: is missing; say how a reader tells it from cannot-stand/,
  },
  {
    name: 'two levels for one thing that need not stand together',
    kind: 'sign-overlap',
    break: swap(SIGNS, 'with: [cannot-stand], ', ''),
    says: /hurts-after-fall\.with: names none of the more pressing signs: cannot-stand/,
  },
  {
    name: 'a difference from nothing',
    kind: 'sign-overlap',
    break: swap(SIGNS, 'about: [broken-bone], sign: have', 'about: [limp], sign: have'),
    says: /hurts-after-fall\.differs: no more pressing sign is about the same thing; remove it/,
  },
  {
    name: 'dates in the wrong order',
    kind: 'reversed-date',
    break: swap(SORE, 'updated: "2026-01-10"', 'updated: "2025-12-31"'),
    says: /sore-hip\.mdx › updated: 2025-12-31 is before published \(2026-01-10\)/,
  },
  {
    name: 'an update that says nothing of what changed',
    kind: 'reversed-date',
    break: swap(SORE, 'updated: "2026-01-10"', 'updated: "2026-02-01"'),
    says: /sore-hip\.mdx › history: updated is 2026-02-01; add a line/,
  },
  {
    name: 'a part number used twice',
    kind: 'part-twice',
    break: (files) => {
      files['content/articles/second.mdx'] = (files[FIRST] ?? '')
        .replace('title: First', 'title: Second')
        .replace(':articles/first"', ':articles/second"')
        .replace('introduces: [conditions/sore-hip, drivers/camber]', 'introduces: []');
    },
    says: /second\.mdx › part: part 1 of "hips" is already content\/articles\/first\.mdx/,
  },
  {
    name: 'a promised part whose number is taken',
    kind: 'part-twice',
    break: swap(SERIES, 'part: 2', 'part: 1'),
    says: /hips\.yaml › planned\[0\]\.part: part 1 is already content\/articles\/first\.mdx/,
  },
  {
    name: 'a feed id used twice',
    kind: 'feed-id-twice',
    break: (files) => {
      files['content/articles/second.mdx'] = (files[FIRST] ?? '')
        .replace('title: First', 'title: Second')
        .replace('part: 1', 'part: 3')
        .replace('introduces: [conditions/sore-hip, drivers/camber]', 'introduces: []');
    },
    says: /second\.mdx › feedId: this feed id is already that of content\/articles\/first\.mdx/,
  },
  {
    name: 'the same title twice in a collection',
    kind: 'same-title',
    break: swap(STIFF, 'title: Stiff hip', 'title: Sore Hip'),
    says: /stiff-hip\.mdx › title: this title is already that of content\/conditions\/sore-hip\.mdx/,
  },
  {
    name: 'a reason copied from another link',
    kind: 'same-reason',
    break: swap(
      CAMBER,
      'reason: Days off the sloping road take the extra bend away from the hip.',
      'reason: On a slope the downhill hip bends further inwards at each step.',
    ),
    says: /reason: the same words stand at/,
  },
  {
    name: 'a question that points at a condition without this symptom',
    kind: 'no-such-question',
    break: swap(PAIN, 'answer: "No", condition: sore-hip', 'answer: "No", condition: stiff-hip'),
    says: /questions\[0\]\.answers\[1\]\.condition: conditions\/stiff-hip does not name "hip-pain"/,
  },
  {
    name: 'a heading that skips a level',
    kind: 'body',
    break: swap(SORE, 'A sore hip [@', '#### Deep\n\nA sore hip [@'),
    says: /sore-hip\.mdx › line \d+: heading "Deep" skips a level; use ###/,
  },
  {
    name: 'a heading that stands twice',
    kind: 'body',
    break: append(SORE, '\n## What it is\n\nAgain.\n'),
    says: /heading "What it is" stands twice/,
  },
  {
    name: 'code in an entry',
    kind: 'body',
    break: append(SORE, '\n{process.exit(1)}\n'),
    says: /entries hold no code/,
  },
  {
    name: 'text that MDX cannot read',
    kind: 'body',
    break: append(SORE, '\nRuns of <5 km.\n'),
    says: /sore-hip\.mdx › line \d+: the text cannot be read .*"<" and "\{" are written in words/,
  },
  {
    name: 'an element that is not ours',
    kind: 'body',
    break: append(SORE, '\n<Video src="x" />\n'),
    says: /<Video> is not an element of ours/,
  },
  {
    name: 'a page that shows the pain rule and says that it offers no load',
    kind: 'without-gate',
    break: (files) => {
      swap(REST, 'roles: [treat]', 'roles: [treat]\noffersLoad: false')(files);
      append(REST, '\n<PainRule />\n')(files);
    },
    says: /rest\.mdx › offersLoad: is false, and the page shows <PainRule \/>; remove it/,
  },
  ...[
    'Bone first: is it deep in the groin?',
    'Does running bring on or worsen pain in the groin? Do no test run.',
    'If running brings on groin pain, stop running and be seen today.',
    'Run on if it eases with rest.',
  ].map((words): Broken => ({
    name: `the bone gate in typed words: ${words}`,
    kind: 'typed-gate',
    break: append(REST, `\n1. ${words}\n`),
    says: /rest\.mdx › line \d+: the bone gate is typed into the text/,
  })),
  {
    name: 'the bone gate typed into advice on running',
    kind: 'typed-gate',
    break: swap(SORE, 'stop: You limp.', 'stop: Running brings on pain in the groin; be seen today.'),
    says: /sore-hip\.mdx › running\.stop: the bone gate is typed/,
  },
  {
    name: 'the bone gate typed into the first minute',
    kind: 'typed-gate',
    break: swap(SORE, 'do: Sleep on the other side.', 'do: Running brings on pain in the groin; be seen today.'),
    says: /sore-hip\.mdx › first: the bone gate is typed/,
  },
  {
    name: 'a link to a page that is not there',
    kind: 'broken-link',
    break: swap(FIRST, '/conditions/sore-hip/#what-it-is', '/conditions/sore-hop/'),
    says: /first\.mdx › line \d+: link "\/conditions\/sore-hop\/" leads to no page; did you mean "\/conditions\/sore-hip\/"\?/,
  },
  {
    name: 'a link to a section that is not there',
    kind: 'broken-link',
    break: swap(FIRST, '/conditions/sore-hip/#what-it-is', '/conditions/sore-hip/#what-it-was'),
    says: /that page has no section "what-it-was"; did you mean "what-it-is"\?/,
  },
  {
    name: 'a symptom that nobody can say',
    kind: 'unknown-clue',
    break: (files) => {
      files['content/vocabulary.yaml'] = `words: {}
clues: [{slug: limping, label: limping, group: feel, says: [limp]}]
entries: {}
danger: {}
misspelt: {}
elsewhere: []
`;
    },
    says: /vocabulary\.yaml › clues: "[a-z-]+" is not among the clues; a symptom that nobody can say is never found/,
  },
  {
    name: 'lay words for an entry that is not there',
    kind: 'missing-target',
    break: (files) => {
      files['content/vocabulary.yaml'] = `words: {}
clues: []
entries: {conditions/sore-hop: [sore]}
danger: {}
misspelt: {}
elsewhere: []
`;
    },
    says: /vocabulary\.yaml › entries\.conditions\/sore-hop: "conditions\/sore-hop" is not an entry; did you mean/,
  },
  {
    name: 'a link without its closing slash',
    kind: 'broken-link',
    break: swap(FIRST, '/conditions/sore-hip/#what-it-is', '/conditions/sore-hip'),
    says: /ends in a slash: "\/conditions\/sore-hip\/"/,
  },
  {
    name: 'a figure that no body can do',
    kind: 'figure',
    break: (files) => {
      const real = readFileSync('content/exercises/bird-dog.mdx', 'utf8');
      files['content/exercises/bird-dog.mdx'] = real.replace('knee: 90', 'knee: 170');
    },
    says: /bird-dog\.mdx › figure\.poses\[0\]\.left\.knee: 170° is beyond what a body does; write -5° to 145°/,
  },
  {
    name: 'pictures of a phase that no program has',
    kind: 'missing-target',
    break: append(FIRST, '\n<PhaseFigures phase="setle" />\n'),
    says: /first\.mdx › line \d+: <PhaseFigures phase="setle"> names no phase of a program/,
  },
];
