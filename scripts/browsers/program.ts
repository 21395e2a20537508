import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The first of some programs that is installed. */
export function programOf(names: readonly string[]): string | undefined {
  return names
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '');
}

/** Waits until a process is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
