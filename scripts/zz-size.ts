import { readContent } from '../src/graph/read.ts';
import { buildGraph } from '../src/graph/build.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { brotliCompressSync } from 'node:zlib';
const f = compileLexicon(buildGraph(readContent('/work/main')).graph);
const br = (x: unknown) => brotliCompressSync(JSON.stringify(x)).length;
for (const [k, v] of Object.entries(f)) console.log(k, JSON.stringify(v).length, br(v));
for (let i = 0; i < 7; i++) console.log('entry col', i, br(f.entries.map((e) => e[i])));
console.log('danger signs text', br(f.danger.map((d) => [d[2], d[3]])), 'pats', br(f.danger.map((d) => d[4])));
