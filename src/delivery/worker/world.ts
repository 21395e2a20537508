/** What is used of a worker's own world. The library that describes all of it would change the types of every page's script. */
export interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
export interface Asked extends Lasting {
  readonly clientId: string;
  /** The tab or script that the answer becomes. */
  readonly resultingClientId: string;
}
interface World {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: {
      type: 'window' | 'all';
      includeUncontrolled: true;
    }): Promise<readonly { readonly id: string; readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: Lasting & { readonly data: unknown }) => void): void;
}

export const worker = globalThis as unknown as World;
