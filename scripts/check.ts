import catalogue from '../src/editorial/catalogue.json' with { type: 'json' };
import { loneliness, missingFrom, nearDuplicates, overdue, thinness, uncited } from '../src/editorial/report.ts';
import { LIMITS, namesOf, readingOf, reviewWords, type Remark } from '../src/editorial/review.ts';
import { buildGraph } from '../src/graph/build.ts';
import { formatFaults } from '../src/graph/faults.ts';
import { readContent } from '../src/graph/read.ts';
import { securityOverdue } from '../src/metadata/security.ts';

const MEDIAN_GRADE = 6.5;

const { graph, faults } = buildGraph(readContent(process.cwd()));
if (process.argv.includes('--faults')) {
  console.log(faults.length > 0 ? formatFaults(faults) : `${graph.nodes.length} entries, no faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}
const names = namesOf(graph);
const now = new Date();
const today = now.toISOString().slice(0, 10);
const security = securityOverdue(now);

const missing = missingFrom(graph, catalogue);
const readings = graph.nodes.map((node) => readingOf(node, names));
const grades = readings.flatMap((reading) => reading.grade ?? []).sort((a, b) => a - b);
const median = grades[Math.floor(grades.length / 2)] ?? 0;
const twins = nearDuplicates(graph);
const remarks: Remark[] = [
  ...graph.nodes.flatMap((node) => [
    ...thinness(graph, node),
    ...loneliness(graph, node),
    ...uncited(node),
    ...overdue(node, today),
    ...reviewWords(node, names),
  ]),
  ...missing.map((id) => ({
    file: `content/${id}`,
    at: 'catalogue',
    message: 'is in the catalogue and not written',
    fails: true,
  })),
  ...twins.map(({ a, b, text }) => ({
    file: a,
    at: 'twin',
    message: `nearly the same words as ${b}: "${text.slice(0, 60)}…"`,
    fails: false,
  })),
  ...(security === undefined
    ? []
    : [{ file: 'src/metadata/security.ts', at: 'SECURITY_EXPIRES', message: security, fails: false }]),
];
if (median > MEDIAN_GRADE) {
  remarks.push({
    file: 'content',
    at: 'reading',
    message: `median grade ${median.toFixed(1)}, the limit is ${MEDIAN_GRADE}`,
    fails: true,
  });
}
const failing = remarks.filter((remark) => remark.fails);
const notes = remarks.filter((remark) => !remark.fails);

console.log('Entries, words and reading grade by collection');
for (const [collection, some] of Map.groupBy(readings, (reading) => reading.node.collection)) {
  const words = some.reduce((sum, reading) => sum + reading.words, 0);
  const own = some.flatMap((reading) => reading.grade ?? []).sort((a, b) => a - b);
  console.log(
    `  ${collection.padEnd(14)} ${String(some.length).padStart(4)} entries ${String(words).padStart(7)} words   grade ${own[Math.floor(own.length / 2)]?.toFixed(1) ?? '–'}, highest ${own.at(-1)?.toFixed(1) ?? '–'}`,
  );
}
const all = process.argv.includes('--pages');
console.log(all ? '\nReading grade and words of each page' : '\nHighest reading grades');
for (const reading of readings.toSorted((a, b) => (b.grade ?? 0) - (a.grade ?? 0)).slice(0, all ? undefined : 8)) {
  console.log(`  ${reading.grade?.toFixed(1) ?? '–'}  ${String(reading.words).padStart(5)}  ${reading.node.file}`);
}
if (notes.length > 0) {
  console.log('\nWorth mending');
  for (const remark of notes) console.log(`  ${remark.file} › ${remark.at}: ${remark.message}`);
}
if (failing.length > 0) {
  console.log('\nLimits that are not kept');
  for (const remark of failing) console.log(`  ${remark.file} › ${remark.at}: ${remark.message}`);
}
if (faults.length > 0) console.log(`\nFaults\n${formatFaults(faults)}`);

const total = Object.values(catalogue).reduce(
  (sum, { article, expansion }) => sum + article.length + expansion.length,
  0,
);
console.log(`
catalogue          ${total - missing.length} of ${total}
reading grade      median ${median.toFixed(1)} (limit ${MEDIAN_GRADE}), highest ${grades.at(-1)?.toFixed(1) ?? '–'} (limit ${LIMITS.pageGrade})
references         ${graph.references.size}, each cited
near duplicates    ${twins.length}
${faults.length} faults, ${failing.length} limits not kept, ${notes.length} notes`);
if (faults.length > 0 || failing.length > 0) process.exitCode = 1;
