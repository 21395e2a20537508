import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import { buildGraph } from './build.ts';
import { ContentFaults, formatFaults, type Fault } from './faults.ts';
import { readContent } from './read.ts';

let seen = '';
let faults: readonly Fault[] = [];

/**
 * For `astro dev`: reads all content again where any of it was saved since, and tells its faults in the terminal.
 * @param file path from the project's root of the entry that is shown
 * @throws ContentFaults with the faults of that entry, and where the first one stands, for Astro's overlay
 */
export function throwFaultsOf(file: string): void {
  const root = process.cwd();
  const now = savedAt(join(root, 'content'));
  if (now !== seen) {
    seen = now;
    faults = buildGraph(readContent(root)).faults;
    if (faults.length > 0) console.error(formatFaults(faults));
  }
  const own = faults.filter((fault) => fault.file === file);
  const [first] = own;
  if (!first) return;
  const line = lineOf(first, root);
  throw Object.assign(new ContentFaults(own), { loc: { file: join(root, file), line, column: 1 } });
}

/** When each file of a folder was saved, as one text that differs when any of them does. */
function savedAt(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => `${name} ${statSync(join(parentPath, name)).mtimeMs}`)
    .join('\n');
}

/** The line of a fault: its field names the line, or a place in the frontmatter. */
function lineOf({ field, file }: Fault, root: string): number {
  const named = /^line (\d+)$/.exec(field)?.[1];
  if (named !== undefined) return Number(named);
  const yaml = /^---\r?\n([\s\S]*?)\n---/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const path = field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (; path.length > 0; path.pop()) {
    const node = document.getIn(path, true) as YamlNode | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + 1;
  }
  return 1;
}
