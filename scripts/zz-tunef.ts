import { readFileSync } from 'node:fs';
import { readContent } from '../src/graph/read.ts';
import { buildGraph } from '../src/graph/build.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';
import { understand } from '../src/vocabulary/understand.ts';
import { rankConditions, WEIGHT } from '../src/finder/rank.ts';
const lex = new Lexicon(compileLexicon(buildGraph(readContent('/work/main')).graph));
const load = (f: string) => (JSON.parse(readFileSync(f, 'utf8')) as any[]).filter((r) => r.expect.length).map((row) => { const u = understand(row.text, lex); return { row, present: new Set(u.clues.filter((c) => !c.denied).map((c) => c.slug)), denied: new Set(u.clues.filter((c) => c.denied).map((c) => c.slug)) }; });
const dev = load('../shared/search-eval/vignettes-dev.json'), held = load('/tmp/held/vignettes.json'), v2 = load('/tmp/held/vignettes2.json');
const A = held.filter((_, i) => i % 2 === 0), B = held.filter((_, i) => i % 2 === 1);
const name = (e: number) => `conditions/${lex.file.entries[e]![1]}`;
const score = (rows: typeof dev) => { let a = 0, b = 0, m = 0; for (const r of rows) { const at = rankConditions(r, lex).slice(0, 5).findIndex((x) => r.row.expect.includes(name(x.entry))); if (at === 0) a++; if (at >= 0 && at < 3) b++; if (at >= 0) m += 1 / (at + 1); } return [a / rows.length, b / rows.length, m / rows.length] as const; };
const objective = () => { let t = 0; for (const [r, w] of [[dev, 1], [A, 1], [v2, 2]] as const) { const [a, b, m] = score(r); t += w * (a + b + m); } return t; };
const show = (t: string) => { for (const [n, r] of [['dev', dev], ['A', A], ['v2', v2], ['B', B]] as const) console.log(t, n, ...score(r).map((x) => x.toFixed(3))); };
show('before');
let best = objective();
for (let round = 0; round < 3; round++) for (const key of Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]) for (const f of [0.5, 0.7, 0.85, 1.15, 1.3, 1.7]) {
  const old = WEIGHT[key]; WEIGHT[key] = old * f; const now = objective();
  if (now > best + 1e-4) best = now; else WEIGHT[key] = old;
}
console.log(WEIGHT); show('after');
if (process.argv.includes('-v')) for (const r of [...dev, ...v2]) { const ranked = rankConditions(r, lex).slice(0, 4); const at = ranked.findIndex((x) => r.row.expect.includes(name(x.entry))); if (at !== 0) console.log(`\n${r.row.text}\n  want ${r.row.expect} got ${ranked.map((x) => name(x.entry).slice(11) + ' ' + x.score.toFixed(1)).join(', ')}\n  ${[...r.present].join(' ')} | ${[...r.denied].join(' ')}`); }
