import { readContent } from '../src/graph/read.ts';
import { buildGraph } from '../src/graph/build.ts';
import { compileLexicon } from '../src/vocabulary/compile.ts';
import { Lexicon } from '../src/vocabulary/lexicon.ts';
import { tokenise } from '../src/vocabulary/words.ts';
import { understand } from '../src/vocabulary/understand.ts';
const lex = new Lexicon(compileLexicon(buildGraph(readContent('/work/main')).graph));
for (const text of process.argv.slice(2)) { const u = understand(text, lex); const t = u.tokens;
t.forEach((x, i) => console.log(x.word, x.stem, lex.groupsAt(t, i).map((g) => g.group + '..' + g.last).join(' ')));
console.log(u.corrections, u.danger.map((d) => d.slug), u.clues.map((c) => (c.denied ? '-' : '') + c.slug)); }
