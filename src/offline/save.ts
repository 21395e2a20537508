import type { OfflineFile } from '../delivery/offline-list.ts';

/** How saving came to its end. */
export type Ending = 'done' | 'stopped' | 'full' | 'refused' | 'cut' | 'changed';

/** What saving needs of the browser. */
export interface SaveHost {
  /** Fetches a file and fails where the site has it no longer. */
  get(file: OfflineFile, signal: AbortSignal): Promise<Response>;
  /** Keeps it; all of it or nothing. */
  put(file: OfflineFile, response: Response): Promise<void>;
  /** Whether the site's server answers at all. */
  reachable(): Promise<boolean>;
}

/** So many files are on their way at a time. */
const ABREAST = 4;

class NotKept extends Error {}

/**
 * Saves files, one after the other. What is saved stays saved, however it ends: the next call is given the rest.
 * @param onSaved called for each file that is kept
 */
export async function save(
  files: readonly OfflineFile[],
  host: SaveHost,
  signal: AbortSignal,
  onSaved: (file: OfflineFile) => void,
): Promise<Ending> {
  const rest = files.values();
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let reason: unknown;
  const work = async (): Promise<void> => {
    for (const file of rest) {
      if (either.aborted) return;
      const response = await host.get(file, either);
      await host.put(file, response).catch((error: unknown) => {
        throw new NotKept('not kept', { cause: error });
      });
      onSaved(file);
    }
  };
  await Promise.all(
    Array.from({ length: ABREAST }, () =>
      work().catch((error: unknown) => {
        reason ??= error;
        failed.abort();
      }),
    ),
  );
  if (signal.aborted) return 'stopped';
  if (reason === undefined) return 'done';
  if (reason instanceof NotKept)
    return reason.cause instanceof Error && reason.cause.name === 'QuotaExceededError' ? 'full' : 'refused';
  return (await host.reachable()) ? 'changed' : 'cut';
}
