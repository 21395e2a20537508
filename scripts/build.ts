import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// `astro build`, with the bundler giving memory back at once: it holds each entry as a module, and for 5,000 of them would
// keep half a gigabyte more. Its allocator reads this when the program starts, so that no configuration can set it.
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, MIMALLOC_PURGE_DELAY: '0' },
});
process.exit(status ?? 1);
