import { execFileSync, spawn } from 'node:child_process';

/**
 * The quick checks, on the files that are about to be committed: format, lint, spelling; faults of content when content
 * changed. Types and tests are for `npm test`.
 */
const staged = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');
const matching = (pattern: RegExp): string[] => staged.filter((file) => pattern.test(file));

const code = matching(/\.(?:astro|js|mjs|ts)$/);
/** As in `npm run spell`. */
const spelt = matching(/^(?:content\/.*\.(?:mdx|yaml)|src\/.*\.(?:ts|astro)|(?:docs\/)?[^/]+\.md)$/);

/** Programs, each with the files that it is started for: without any it is left out. */
const checks: [files: string[], program: string, ...args: string[]][] = [
  [staged, 'prettier', '--check', '--ignore-unknown', '--log-level=warn', ...staged],
  [code, 'eslint', '--no-warn-ignored', ...code],
  [spelt, 'cspell', '--no-progress', '--no-summary', '--no-must-find-files', ...spelt],
  [matching(/^content\//), 'node', 'scripts/check.ts'],
];
/** Runs a check and shows what it says only when it fails. @returns whether it passed */
function passes(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', (error) => {
      said += error.message;
    });
    child.on('close', (status) => {
      if (status !== 0) console.error(`${program}:\n${said}`);
      resolve(status === 0);
    });
  });
}

const passed = await Promise.all(
  checks.filter(([files]) => files.length > 0).map(([, program, ...args]) => passes(program, args)),
);
if (!passed.every(Boolean)) process.exitCode = 1;
