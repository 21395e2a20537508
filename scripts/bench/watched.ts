import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a program took. */
export interface Taken {
  readonly code: number;
  readonly seconds: number;
  /** The most that it and the programs it started held at once, in MiB; memory that they share counts once. Linux only. */
  readonly memory: number | undefined;
}

const EACH = 100;

/**
 * Runs a program to its end and watches its memory.
 * @param env in place of this process's
 */
export async function watched(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Taken> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  let most = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) most = Math.max(most, held(child.pid));
  }, EACH);
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  clearInterval(timer);
  return {
    code,
    seconds: (performance.now() - start) / 1000,
    memory: existsSync('/proc/self/smaps_rollup') ? most / 1024 : undefined,
  };
}

/** Kibibytes of a program and of all that it started: its proportional set size, as `/proc` counts it. */
function held(pid: number): number {
  // A program may end while it is looked at.
  try {
    const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(own?.[1] ?? 0) + childrenOf(pid).reduce((sum, child) => sum + held(child), 0);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
