import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// `astro build`, with the bundler giving memory back at once: it holds each entry as a module, and for 5,000 of them would
// keep half a gigabyte more. Its allocator reads this when the program starts, so that no configuration can set it.
// What Node compiles is kept for the next build.
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    MIMALLOC_PURGE_DELAY: '0',
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/node'),
  },
});
process.exit(status ?? 1);
