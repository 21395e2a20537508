import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '..', 'dist');

/** The address of every page of the build, `/404.html` included. */
export function builtPages(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .sort();
}

/** The longest pages in a folder. */
export function longestPages(folder: string, most: number): string[] {
  const length = (address: string): number => readFileSync(join(dist, address, 'index.html')).length;
  return builtPages()
    .filter((address) => address.startsWith(folder) && address !== folder)
    .sort((a, b) => length(b) - length(a))
    .slice(0, most);
}

/** A page of each kind. */
export const KINDS: readonly string[] = [
  '/',
  '/conditions/',
  '/conditions/gluteal-tendinopathy/',
  '/symptoms/groin-pain/',
  '/drivers/phone-cradling/',
  '/treatments/massage/',
  '/anatomy/hip/',
  '/anatomy/pelvis/',
  '/anatomy/planes-of-motion/',
  '/exercises/',
  '/exercises/clamshell/',
  '/professionals/physical-therapist/',
  '/guides/when-to-get-help/',
  '/articles/injury-management-the-hip/',
  '/articles/hip-strength-and-mobility-program/',
  '/series/injury-management-the-hip/',
  '/authors/derrick-campbell/',
  '/find/',
  '/find/card/',
  '/search/?q=groin',
  '/program/',
  '/program/today/',
  '/program/plan/',
  '/program/rules/',
  '/references/',
  '/glossary/',
  '/about/',
  '/about/danger-signs/',
  '/about/design/',
  '/about/safety/',
  '/subscribe/',
  '/connections/?of=conditions/hip-soreness',
  '/404.html',
];
