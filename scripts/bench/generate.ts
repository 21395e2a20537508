import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { speaker, wordOf } from './words.ts';

/** Collections of which a knowledge base has more as it grows; articles, authors and the program stay as they are. */
const GROWING = [
  'anatomy',
  'conditions',
  'drivers',
  'exercises',
  'guides',
  'professionals',
  'symptoms',
  'treatments',
] as const;
/** Fields that name another entry. */
const LINKS = new Set(['condition', 'driver', 'exercise', 'part', 'professional', 'symptom', 'treatment']);
/** Texts of which no two may be alike. */
const OWN = new Set(['title', 'reason', 'difference', 'does', 'change', 'because']);
/** A guide that every page leads to: there is one of it. */
const SINGLE = new Set(['guides/when-to-get-help']);
/** What the build reads beside the content; of the tests it reads their names. */
const PROJECT = [
  'src',
  'public',
  'scripts',
  'evaluation',
  'understanding',
  'schemas',
  'e2e',
  'tests',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];
/** Words that a text can have beside those of the real ones. */
const WORDS = 30_000;

/**
 * Writes a project whose content is the real one and as many copies of it as it takes, each copy linked within
 * itself like the real one, with its own names and its own words in every paragraph. The same numbers give the same bytes.
 * @param root the real project
 * @param folder where the other is written; what was there is removed
 * @param wanted how many entries there are to be at least
 * @returns how many there are
 */
export function generate(root: string, folder: string, wanted: number): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...PROJECT, 'content']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const files = GROWING.flatMap((collection) =>
    readdirSync(join(root, 'content', collection)).map((file) => `${collection}/${file}`),
  ).filter((file) => !SINGLE.has(file.replace(/\.mdx$/, '')));
  const growing = new Set(files.map((file) => `/${file.replace(/\.mdx$/, '')}/`));
  const real = countEntries(join(root, 'content'));
  const copies = Math.max(0, Math.ceil((wanted - real) / files.length));
  for (const file of files) {
    const [, frontmatter = '', body = ''] =
      /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(join(root, 'content', file), 'utf8')) ?? [];
    const data = parse(frontmatter) as Record<string, unknown>;
    for (let copy = 1; copy <= copies; copy += 1) {
      const say = speaker(copy * 1000 + files.indexOf(file), WORDS);
      const text = body
        .replaceAll(/^<\/?ArticleSays.*$/gm, '')
        .replaceAll(/\]\((\/[a-z]+\/[a-z-]+\/)/g, (whole, address: string) =>
          growing.has(address) ? `](${address.slice(0, -1)}-${copy}/` : whole,
        )
        .replaceAll(/^(?![#<\s|\-*]|\d)(.+[.])$/gm, (_whole, paragraph: string) => `${paragraph} ${sentence(say)}`);
      writeFileSync(
        join(folder, 'content', file.replace('.mdx', `-${copy}.mdx`)),
        `---\n${stringify(changed(data, copy), { lineWidth: 0 })}---\n${text}`,
      );
    }
  }
  growVocabulary(folder, copies);
  return real + copies * files.length;
}

function sentence(say: (count: number) => string): string {
  const words = say(9);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function changed(value: unknown, copy: number, key = ''): unknown {
  if (typeof value === 'string') {
    if (LINKS.has(key)) return `${value}-${copy}`;
    if (key === 'feedId') return `${value}-${copy}`;
    // The article speaks of the real ones only.
    if (key === 'origin') return 'expansion';
    if (OWN.has(key)) return `${value.replace(/\.$/, '')} ${wordOf(copy)}${value.endsWith('.') ? '.' : ''}`;
    return value;
  }
  // What is drawn is of words that the figure knows.
  if (key === 'figure') return value;
  if (Array.isArray(value)) {
    if (key === 'exercises') return value.map((slug) => `${String(slug)}-${copy}`);
    if (key === 'also') return value.map((name) => `${String(name)} ${wordOf(copy)}`);
    return value.map((item) => changed(item, copy, key));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(inner, copy, name)]));
}

/** A symptom that nobody can say is a fault: each has its clue. */
function growVocabulary(folder: string, copies: number): void {
  const file = join(folder, 'content', 'vocabulary.yaml');
  const vocabulary = parse(readFileSync(file, 'utf8')) as { clues: { slug: string; label: string; says: string[] }[] };
  const symptoms = new Set(
    readdirSync(join(folder, 'content', 'symptoms')).map((name) => name.replace(/(?:-\d+)?\.mdx$/, '')),
  );
  const own = vocabulary.clues.filter(({ slug }) => symptoms.has(slug));
  for (let copy = 1; copy <= copies; copy += 1)
    for (const { slug, label, says, ...rest } of own)
      vocabulary.clues.push({
        ...rest,
        slug: `${slug}-${copy}`,
        label: `${label} ${wordOf(copy)}`,
        says: says.slice(0, 3).map((pattern) => `${pattern} ${wordOf(copy)}`),
      });
  writeFileSync(file, stringify(vocabulary, { lineWidth: 0 }));
}

function countEntries(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\/.+\.(?:mdx|yaml)$/.test(name))
    .length;
}
