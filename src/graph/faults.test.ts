import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goodContent, linkFiles } from './content-fixture.ts';
import { ContentFaults, didYouMean, formatFaults, type FaultKind } from './faults.ts';

const SORE = 'content/conditions/sore-hip.mdx';
const STIFF = 'content/conditions/stiff-hip.mdx';
const CAMBER = 'content/drivers/camber.mdx';
const PAIN = 'content/symptoms/hip-pain.mdx';
const REST = 'content/treatments/rest.mdx';
const FIRST = 'content/articles/first.mdx';
const SERIES = 'content/series/hips.yaml';

function append(file: string, text: string): (files: Record<string, string>) => void {
  return (files) => {
    files[file] = `${files[file] ?? ''}${text}`;
  };
}

/** One way to break the good content: what is replaced in which file, and the line that a writer reads. */
interface Broken {
  readonly name: string;
  readonly kind: FaultKind;
  readonly break: (files: Record<string, string>) => void;
  readonly says: RegExp;
}

function swap(file: string, from: string, to: string): (files: Record<string, string>) => void {
  return (files) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    files[file] = text.replace(from, to);
  };
}

const BROKEN: readonly Broken[] = [
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

describe('content without faults', () => {
  it('has none', () => {
    expect(linkFiles(goodContent()).lines).toEqual([]);
  });
});

describe('a fault of content', () => {
  it.each(BROKEN)('is found: $name', ({ kind, break: spoil, says }) => {
    const files = goodContent();
    spoil(files);
    const { faults, lines } = linkFiles(files);
    expect(lines.join('\n')).toMatch(says);
    expect(faults.map((fault) => fault.kind)).toContain(kind);
    for (const line of lines) expect(line).toMatch(/^content\/\S+.* › \S.*: \S/);
  });

  it('has a fixture for every kind', () => {
    const kinds: Record<FaultKind, true> = {
      syntax: true,
      schema: true,
      slug: true,
      'duplicate-slug': true,
      misplaced: true,
      'missing-target': true,
      'wrong-collection': true,
      'duplicate-link': true,
      'wrong-side': true,
      'one-sided': true,
      'self-link': true,
      'draft-target': true,
      'missing-passage': true,
      'unknown-citation': true,
      'unused-reference': true,
      'unknown-sign': true,
      'reversed-date': true,
      'part-twice': true,
      'feed-id-twice': true,
      'same-title': true,
      'same-reason': true,
      'no-such-question': true,
      'unknown-clue': true,
      figure: true,
      body: true,
      'broken-link': true,
    };
    expect(new Set(BROKEN.map((item) => item.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  it('does not hide the others: all are listed at once', () => {
    const files = goodContent();
    swap(SORE, 'title: Sore hip', 'title: [Sore')(files);
    swap(CAMBER, 'group: running', 'group: runing')(files);
    swap(PAIN, 'kind: location', 'kind: place')(files);
    const { lines } = linkFiles(files);
    expect(lines.some((line) => line.startsWith(SORE))).toBe(true);
    expect(lines.some((line) => line.startsWith(CAMBER))).toBe(true);
    expect(lines.some((line) => line.startsWith(PAIN))).toBe(true);
  });

  it('does not blame others for an entry that could not be read', () => {
    const files = goodContent();
    swap(REST, 'roles: [treat]', 'roles: [heal]')(files);
    expect(linkFiles(files).lines).toHaveLength(1);
  });

  it('stops a build with one line for each fault', () => {
    const { faults } = linkFiles({ ...goodContent(), 'content/treatments/notes.txt': 'x' });
    expect(() => {
      throw new ContentFaults(faults);
    }).toThrow(/notes\.txt › file: .*\n1 fault in content/);
    expect(formatFaults(faults).split('\n')).toHaveLength(2);
  });
});

describe('didYouMean', () => {
  it('names a near word and stays silent for a far one', () => {
    expect(didYouMean('piriforms', ['piriformis', 'pelvis'])).toBe('; did you mean "piriformis"?');
    expect(didYouMean('xyzzyxyzzy', ['piriformis'])).toBe('');
    expect(didYouMean('anything', [])).toBe('');
  });
});
