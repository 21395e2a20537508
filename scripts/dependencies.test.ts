import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
const { devDependencies, optionalDependencies } = JSON.parse(text('package.json')) as Record<
  'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
}
const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };

describe('dependencies', () => {
  it('each have a reason in docs/dependencies.md, and no other package has one', () => {
    const rows = text('docs/dependencies.md').matchAll(/^\| (`.+?`) \|/gm);
    const named = [...rows].flatMap(([, names = '']) => names.replaceAll('`', '').split(' '));
    expect(named.sort()).toEqual([...Object.keys(devDependencies), ...Object.keys(optionalDependencies)].sort());
  });

  it('are locked with a hash and without the address that they came from', () => {
    const { '': _project, ...locked } = packages;
    const loose = Object.entries(locked).filter(([, { integrity, resolved }]) => !integrity || resolved);
    expect(loose).toEqual([]);
  });

  it('bring one Node for all platforms, the one of .nvmrc', () => {
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([text('.nvmrc').trim()]));
  });
});
