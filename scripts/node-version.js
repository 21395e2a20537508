// Plain JavaScript: it has to run on the very Node that is too old for everything else.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

if (!process.features.typescript) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stderr.write(
    `Fulcrum needs Node ${engines.node}, and this is ${process.version}. \`npm ci\` brings a Node of its own for Linux, ` +
      `macOS and Windows, unless optional packages are left out; elsewhere install a newer one.\n`,
  );
  process.exit(1);
}
