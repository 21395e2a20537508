import { reviewWords, readingOf, namesOf, LIMITS } from '../src/editorial/review.ts';
import { buildGraph } from '../src/graph/build.ts';
import { formatFaults } from '../src/graph/faults.ts';
import { readContent } from '../src/graph/read.ts';

const root = process.argv[2] ?? process.cwd();
const { graph, faults } = buildGraph(readContent(root));
const names = namesOf(graph);
const remarks = graph.nodes.flatMap((node) => reviewWords(node, names));
const bars = remarks.filter((remark) => remark.bar);

for (const remark of remarks) {
  console.log(`${remark.bar ? 'BAR ' : 'note'} ${remark.file} › ${remark.at}: ${remark.message}`);
}
const grades = graph.nodes
  .map((node) => readingOf(node, names).grade)
  .filter((grade) => grade !== undefined)
  .sort((a, b) => a - b);
const median = grades[Math.floor(grades.length / 2)];
console.log(
  `${graph.nodes.length} entries, reading grade median ${median?.toFixed(1) ?? 'none'}, highest ${grades.at(-1)?.toFixed(1) ?? 'none'} (bar ${LIMITS.pageGrade})`,
);
if (faults.length > 0) console.error(formatFaults(faults));
if (faults.length > 0 || bars.length > 0) process.exitCode = 1;
console.log(`${faults.length} faults, ${bars.length} broken bars, ${remarks.length - bars.length} notes`);
