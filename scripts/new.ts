import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { collectionNamed, scaffold } from '../src/editorial/scaffold.ts';

const [word, slug] = process.argv.slice(2);
try {
  if (word === undefined || slug === undefined)
    throw new Error('Usage: npm run new -- <collection> <slug>, such as: condition sore-hip');
  const { path, text } = scaffold(collectionNamed(word), slug, new Date().toISOString().slice(0, 10));
  if (existsSync(path)) throw new Error(`${path} is there already; choose another slug`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${path}\nFill it, run "npm run check:content", and remove "draft: true" when it is ready.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
