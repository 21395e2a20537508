// Plain JavaScript: it has to run on the very Node that is too old for everything else.
import { existsSync, linkSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Puts the Node of the project first in the path of npm's scripts, as `node_modules/.bin/node`. npm 11 does so by
 * itself; npm 9 and 10 take the link away again, because the packages for other platforms have one of that name too.
 * Where there is no package for the platform, it says whether the Node that is there is new enough.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { engines, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const link = join(root, 'node_modules', '.bin', program);

const node = Object.keys(optionalDependencies)
  .map((name) => join(root, 'node_modules', name, 'bin', program))
  .find((path) => existsSync(path));

if (node && !existsSync(link)) {
  // A link that leads nowhere exists for no one but would be in the way.
  rmSync(link, { force: true });
  if (process.platform === 'win32') linkSync(node, link);
  else symlinkSync(relative(dirname(link), node), link);
}

if (!node && !process.features.typescript) {
  process.stderr.write(
    `Fulcrum needs Node ${engines.node}, and this is ${process.version}. \`npm ci\` brings a Node of its own for Linux, ` +
      `macOS and Windows, unless optional packages are left out; elsewhere install a newer one.\n`,
  );
  process.exit(1);
}
