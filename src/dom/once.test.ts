import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once } from './once.ts';

const told = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  told.mockClear();
  const page = new EventTarget();
  page.addEventListener('load-failed', told);
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
});

test('it loads once', async () => {
  const load = vi.fn(() => Promise.resolve('there'));
  const thing = once(load);
  expect(await Promise.all([thing.get(), thing.get()])).toEqual(['there', 'there']);
  thing.again();
  expect(await thing.get()).toBe('there');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure stands for some seconds, unless the reader asks again', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('away'));
  const thing = once(load);
  for (let letter = 0; letter < 20; letter += 1) await expect(thing.get()).rejects.toThrow('away');
  expect(load).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  thing.again();
  await expect(thing.get()).rejects.toThrow('away');
  expect(load).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(6_000);
  load.mockResolvedValue('back');
  expect(await thing.get()).toBe('back');
});

test('a load under way is left alone, and given up when the reader says that it hangs', async () => {
  const signals: AbortSignal[] = [];
  const thing = once((signal, tries) => {
    signals.push(signal);
    return tries === 0 ? new Promise<string>(() => undefined) : Promise.resolve('late');
  });
  void thing.get();
  thing.again();
  void thing.get();
  expect(signals).toHaveLength(1);
  thing.again(true);
  expect(signals[0]?.aborted).toBe(true);
  expect(await thing.get()).toBe('late');
});

test('what is of no use is loaded anew', async () => {
  const load = vi.fn((_signal: AbortSignal, tries: number) => Promise.resolve(tries));
  const thing = once(load);
  expect(await thing.get()).toBe(0);
  thing.spoilt(7, new Error('another'));
  expect(await thing.get()).toBe(0);
  thing.spoilt(0, new Error('broken'));
  await expect(thing.get()).rejects.toThrow('broken');
  thing.again();
  expect(await thing.get()).toBe(1);
});
