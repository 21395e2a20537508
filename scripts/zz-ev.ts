import { readFileSync } from 'node:fs';
import { readContent } from '/work/main/src/graph/read.ts';
import { buildGraph } from '/work/main/src/graph/build.ts';
import { formatFault } from '/work/main/src/graph/faults.ts';
import { compileLexicon } from '/work/main/src/vocabulary/compile.ts';
import { Lexicon } from '/work/main/src/vocabulary/lexicon.ts';
import { understand } from '/work/main/src/vocabulary/understand.ts';
import { answers } from '/work/main/src/search/instant.ts';
import { rankConditions } from '/work/main/src/finder/rank.ts';
import { meanScores } from '/work/main/src/search/scores.ts';
import { brotliCompressSync } from 'node:zlib';
const { graph, faults } = buildGraph(readContent('/work/main'));
if (faults.length) { console.log(faults.map(formatFault).join('\n')); }
const t0 = performance.now();
const file = compileLexicon(graph);
const json = JSON.stringify(file);
console.log('compile', (performance.now() - t0).toFixed(0), 'ms; bytes', json.length, 'br', brotliCompressSync(json).length, 'right', file.right.split('|').length);
const t1 = performance.now();
const lex = new Lexicon(JSON.parse(json));
console.log('load', (performance.now() - t1).toFixed(1));
const [,, what, path, mode] = process.argv;
const rows = JSON.parse(readFileSync(path!, 'utf8'));
const half = (i: number) => mode === 'A' ? i % 2 === 0 : mode === 'B' ? i % 2 === 1 : true;
const name = (e: number) => `${lex.file.entries[e]![0]}/${lex.file.entries[e]![1]}`;
if (what === 'search') {
  const rankings = rows.filter((_: any, i: number) => half(i)).map((query: any) => {
    const u = understand(query.q, lex);
    return { query, u, listed: answers(u, lex).slice(0, 12).map((a) => name(a.entry)) };
  });
  const show = (s: any) => `n ${s.queries} S1 ${s.success1.toFixed(3)} S3 ${s.success3.toFixed(3)} nDCG ${s.ndcg10.toFixed(3)} MRR ${s.mrr.toFixed(3)} none ${s.nothing.toFixed(3)}`;
  console.log(show(meanScores(rankings)));
  for (const [kind, some] of Map.groupBy(rankings, (r: any) => r.query.kind)) console.log(String(kind).padEnd(13), show(meanScores(some as any)));
  if (process.argv.includes('-v')) for (const r of rankings) {
    const s = meanScores([r]);
    const bad = r.query.expect.length === 0 ? r.listed.length > 0 : s.ndcg10 < 0.85;
    if (bad) console.log(`\n${r.query.q}  [${s.ndcg10.toFixed(2)}] on ${r.u.on} off ${r.u.off}\n  want ${Object.entries(r.query.grade).map(([k, v]) => v + ':' + k).join(' ')}\n  got  ${r.listed.slice(0, 6).join(' ')}\n  heard ${r.u.clues.map((c: any) => (c.denied ? '-' : '') + c.slug).join(' ')} | topics ${r.u.topics.map((t: any) => name(t.entry).split('/')[1]).join(' ')} | ${r.u.corrections.map((c: any) => c.typed + '>' + c.word).join(' ')}`);
  }
}
if (what === 'finder') {
  let n = 0, t1 = 0, t3 = 0;
  rows.filter((_: any, i: number) => half(i)).forEach((row: any) => {
    const u = understand(row.text, lex);
    const present = new Set(u.clues.filter((c) => !c.denied).map((c) => c.slug));
    const denied = new Set(u.clues.filter((c) => c.denied).map((c) => c.slug));
    const ranked = rankConditions({ present, denied }, lex).slice(0, 5);
    const got = ranked.map((r) => name(r.entry));
    const at = got.findIndex((g) => row.expect.includes(g));
    const alarm = u.danger.some((d) => d.level !== 'soon');
    const danger = row.help === 'urgent' || row.help === 'emergency';
    if (row.expect.length) { n++; if (at === 0) t1++; if (at >= 0 && at < 3) t3++; }
    const bad = (row.expect.length && at !== 0) || (danger && !alarm) || (row.help === 'none' && alarm);
    if (bad && process.argv.includes('-v')) console.log(`\n${row.id} ${row.text}\n  want ${row.expect} ${row.help}\n  got ${ranked.map((r) => name(r.entry).split('/')[1] + ' ' + r.score.toFixed(1)).join(', ')}\n  heard ${u.clues.map((c) => (c.denied ? '-' : '') + c.slug + '(' + c.said + ')').join(' ')}\n  danger ${u.danger.map((d) => d.slug)} | ${u.corrections.map((c) => c.typed + '>' + c.word).join(' ')}`);
  });
  console.log(`top1 ${(t1 / n).toFixed(3)} top3 ${(t3 / n).toFixed(3)} of ${n}`);
}
if (what === 'danger') {
  let hit = 0, n = 0, fa = 0, m = 0, level = 0;
  rows.filter((_: any, i: number) => half(i)).forEach((row: any) => {
    const u = understand(row.text, lex);
    const alarms = u.danger.filter((d) => d.level !== 'soon');
    const top = alarms.some((d) => d.level === 'emergency') ? 'emergency' : alarms.length ? 'urgent' : 'none';
    if (row.help !== 'none' && row.help !== 'soon') { n++; if (alarms.length) hit++; if (top === row.help) level++; if (!alarms.length || (top !== row.help && process.argv.includes('-l'))) if (process.argv.includes('-v')) console.log(`MISS ${row.sign} ${row.help}/${top}: ${row.text}  [${u.danger.map((d) => d.slug)}] ${u.corrections.map((c) => c.typed + '>' + c.word).join(' ')}`); }
    else if (row.help === 'none') { m++; if (alarms.length) { fa++; if (process.argv.includes('-v')) console.log(`FALSE ${row.kind}: ${row.text}  [${alarms.map((d) => d.slug)}] ${u.corrections.map((c) => c.typed + '>' + c.word).join(' ')}`); } }
  });
  console.log(`sensitivity ${hit}/${n}  false alarms ${fa}/${m}  right level ${level}/${n}`);
}
