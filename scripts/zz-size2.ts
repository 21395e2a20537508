import { readContent } from '../src/graph/read.ts';
import { buildGraph } from '../src/graph/build.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { brotliCompressSync, gzipSync, constants } from 'node:zlib';
const f = compileLexicon(buildGraph(readContent('/work/main')).graph);
const br = (x: string) => brotliCompressSync(x, { params: { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_MODE]: 1 } }).length;
const w = f.words.map((x) => x[2]);
console.log('words joined', br(w.join('\n')));
console.log('sorted', br(w.map((x) => x.split('|').sort().join('|')).join('\n')));
// tokens indices
const all = w.flatMap((x) => x.split('|')); const words = [...new Set(all.flatMap((x) => x.split(' ')))].sort();
console.log('phrases', all.length, 'words', words.length, 'dict br', br(words.join(' ')));
const freq = new Map<string, number>(); for (const p of all) for (const t of p.split(' ')) freq.set(t, (freq.get(t) ?? 0) + 1);
const byFreq = [...freq].sort((a, b) => b[1] - a[1]).map((x) => x[0]); const idx = new Map(byFreq.map((x, i) => [x, i]));
const B = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@^_`{}~';
const enc = (n: number) => n < 60 ? B[n] : B[60 + Math.floor((n - 60) / 89) ] + B[(n - 60) % 89];
const coded = w.map((x) => x.split('|').map((p) => p.split(' ').map((t) => enc(idx.get(t)!)).join('')).join(' ')).join('\n');
console.log('dict by freq', br(byFreq.join(' ')), 'codes', br(coded), 'single-use words', byFreq.filter((x) => freq.get(x) === 1).length);
const whole = JSON.stringify(f); console.log('whole', br(whole), 'gzip', gzipSync(whole).length);
