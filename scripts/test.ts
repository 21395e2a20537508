import { spawn } from 'node:child_process';

/** Scripts of package.json, each with those that must have passed before it. As listed they are started. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  build: [],
  'check:content': [],
  'test:unit': [],
  evaluate: [],
  'format:check': [],
  spell: [],
  // The build writes the types of the content.
  check: ['build'],
  lint: ['build'],
  'test:built': ['build'],
};
/** The browsers get the machine for themselves. */
const LAST = 'test:e2e';
/** Steps at the same time: two cores. */
const SIDE = 2;

/** Runs a script and prints what it wrote, at once or when it is done. @returns whether it passed */
function run(name: string, live: boolean): Promise<boolean> {
  const start = Date.now();
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (part: Buffer): void => {
    if (live) process.stdout.write(part);
    else said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      console.log(`${said}${code === 0 ? '✓' : '✗'} ${name}: ${seconds} s\n`);
      resolve(code === 0);
    });
  });
}

const waiting = new Set(Object.keys(STEPS));
const passed = new Set<string>();
const failed = new Set<string>();

/** Takes step after step, while none has failed. */
async function lane(): Promise<void> {
  while (failed.size === 0 && waiting.size > 0) {
    const next = [...waiting].find((name) => STEPS[name]?.every((before) => passed.has(before)));
    if (next === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    waiting.delete(next);
    ((await run(next, false)) ? passed : failed).add(next);
  }
}

await Promise.all(Array.from({ length: SIDE }, lane));
if (failed.size > 0 || !(await run(LAST, true))) {
  console.error(`FAILED: ${failed.size > 0 ? [...failed].join(', ') : LAST}`);
  process.exitCode = 1;
}
