import { expect, test } from 'vitest';
import { save, type Ending, type SaveHost } from './save.ts';
import type { OfflineFile } from '../delivery/offline-list.ts';
import { amount, titleOf } from './text.ts';

const FILES = Array.from({ length: 20 }, (_, index): OfflineFile => [`page-${index}/`, 10, 'h']);

async function run(
  over: Partial<SaveHost>,
  files: readonly OfflineFile[] = FILES,
  stopAfter = Infinity,
): Promise<{ ending: Ending; saved: string[] }> {
  const saved: string[] = [];
  const stop = new AbortController();
  const ending = await save(
    files,
    {
      get: () => Promise.resolve(new Response('x')),
      put: () => Promise.resolve(),
      reachable: () => Promise.resolve(true),
      ...over,
    },
    stop.signal,
    ([address]) => {
      saved.push(address);
      if (saved.length === stopAfter) stop.abort();
    },
  );
  return { ending, saved };
}

test('everything is saved once', async () => {
  const { ending, saved } = await run({});
  expect(ending).toBe('done');
  expect(saved.sort()).toEqual(FILES.map(([address]) => address).sort());
});

test('it stops when asked, and what is saved is not asked for again', async () => {
  const first = await run({}, FILES, 6);
  expect(first.ending).toBe('stopped');
  expect(first.saved.length).toBeLessThan(12);
  const second = await run(
    {},
    FILES.filter(([address]) => !first.saved.includes(address)),
  );
  expect(second.ending).toBe('done');
  expect([...first.saved, ...second.saved].sort()).toEqual(FILES.map(([address]) => address).sort());
});

test('a cut network, a changed site, a full device and refused storage are told apart', async () => {
  let asked = 0;
  const cut = (): Promise<Response> =>
    (asked += 1) > 5 ? Promise.reject(new TypeError('network')) : Promise.resolve(new Response('x'));
  expect(await run({ get: cut, reachable: () => Promise.resolve(false) })).toMatchObject({ ending: 'cut' });
  asked = 0;
  expect(await run({ get: cut })).toMatchObject({ ending: 'changed' });
  const put = (name: string) => () => Promise.reject(new DOMException('no', name));
  expect((await run({ put: put('QuotaExceededError') })).ending).toBe('full');
  expect((await run({ put: put('SecurityError') })).ending).toBe('refused');
});

test('amounts are read at a glance', () => {
  expect([300, 45_600, 6_180_576].map(amount)).toEqual(['1 kB', '46 kB', '6.2 MB']);
});

test('a title is taken without the site’s name, as plain text', () => {
  expect(titleOf('<title>Hip &#39;n&#39; knee · Fulcrum</title>')).toBe("Hip 'n' knee");
  expect(titleOf('<title>Knees &amp; hips · Fulcrum</title>')).toBe('Knees & hips');
  expect(titleOf('<title>Fulcrum: for runners</title>')).toBe('Fulcrum: for runners');
});
