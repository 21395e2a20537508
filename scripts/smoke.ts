import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { placeOf } from '../src/metadata/site.ts';
import { browserPath } from './browser.ts';

/**
 * Puts the built site on a host on this machine, as `deploy/README.md` says, and holds it to `e2e/smoke.spec.ts`.
 *
 *   node scripts/smoke.ts preview|edge|caddy|nginx [--base=/hip/]
 *
 * With a base path it builds the site for that path first, apart from `dist/`.
 */
const PORT = await freePort();
const ADDRESS = `127.0.0.1:${PORT}`;
const root = join(import.meta.dirname, '..');
const scratch = join(root, 'node_modules', '.cache', 'fulcrum-smoke');

/** A build, laid out as a host takes it. */
interface Layout {
  readonly base: string;
  /** What is put up. */
  readonly site: string;
  /** The content of the build; with a base path a folder of that name in `dist/`. */
  readonly build: string;
}

/** How a host is started, and what of HTTP it is known to leave out. */
interface Host {
  readonly command: readonly [program: string, ...rest: string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly without?: string;
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return spawnSync(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }).status ?? 1;
}

/** What of a build stands at the top of a host's folder, whatever its base path. */
const ON_TOP = ['_headers', '.assetsignore'];

function layOut(base: string): Layout {
  if (base === '/') return { base, site: join(root, 'dist'), build: join(root, 'dist') };
  const home = join(scratch, base.slice(1, -1).replaceAll('/', '-'));
  const site = join(home, 'dist');
  rmSync(home, { recursive: true, force: true });
  const built = join(home, 'built');
  if (run('astro', ['build', '--outDir', built], { BASE_PATH: base }) !== 0) throw new Error('The build failed');
  const build = join(site, base);
  mkdirSync(dirname(build.replace(/\/$/, '')), { recursive: true });
  renameSync(built, build);
  for (const file of ON_TOP) if (existsSync(join(build, file))) renameSync(join(build, file), join(site, file));
  return { base, site, build };
}

const HOSTS: Readonly<Record<string, (layout: Layout) => Host>> = {
  preview: ({ base, build }) => ({
    command: ['node', 'scripts/serve.ts', build],
    env: { PORT: String(PORT), HOST: '127.0.0.1', BASE_PATH: base },
  }),
  edge: ({ site }) => ({
    command: [
      'npm',
      ...['run', 'wrangler', '--', 'dev', '--config', 'deploy/wrangler.toml', '--assets', site],
      ...['--ip', '127.0.0.1', '--port', String(PORT)],
    ],
    env: { WRANGLER_SEND_METRICS: 'false', CI: '1' },
    without: 'ranges,dates,lost,choice,feeds',
  }),
  caddy: ({ base, site }) => ({
    command: ['caddy', 'run', '--config', 'deploy/Caddyfile'],
    env: {
      FULCRUM_ADDRESS: `http://${ADDRESS}`,
      FULCRUM_SITE: site,
      FULCRUM_BASE: base,
      XDG_DATA_HOME: scratch,
      XDG_CONFIG_HOME: scratch,
    },
  }),
  nginx: ({ base, site }) => {
    const values: Readonly<Record<string, string>> = {
      FULCRUM_LISTEN: ADDRESS,
      FULCRUM_SITE: site,
      FULCRUM_BASE: base,
    };
    const server = readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8').replaceAll(
      /\$\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
    const config = join(scratch, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      config,
      [
        'include /etc/nginx/modules-enabled/*.conf;',
        'daemon off;',
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${scratch}/nginx.pid;`,
        'error_log stderr;',
        'events {}',
        'http {',
        'access_log off;',
        ...temporary.map((name) => `${name}_temp_path ${scratch}/nginx-${name};`),
        server,
        '}',
      ].join('\n'),
    );
    return { command: ['nginx', '-c', config, '-e', 'stderr'] };
  },
};

/** A port that nobody listens on: these hosts cannot choose one themselves. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The host ended with ${child.exitCode}`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Nothing answers at ${url}`);
}

browserPath();
const [name = ''] = process.argv.slice(2);
const start = HOSTS[name];
if (!start) {
  console.error(`Say which host: ${Object.keys(HOSTS).join(', ')}`);
  process.exit(1);
}
mkdirSync(scratch, { recursive: true });
const given = process.argv.find((argument) => argument.startsWith('--base='));
const layout = layOut(placeOf({ BASE_PATH: given?.slice('--base='.length) }).base);
const { command, env, without = '' } = start(layout);
const [program, ...rest] = command;
// A group of its own: some hosts start programs that would outlive them.
const host = spawn(program, rest, {
  cwd: root,
  env: { ...process.env, ...env },
  stdio: ['ignore', 'ignore', 'inherit'],
  detached: true,
});
try {
  const url = `http://${ADDRESS}${layout.base}`;
  await answers(url, host);
  process.exitCode = run('playwright', ['test', 'e2e/smoke.spec.ts', '--project=chromium'], {
    SMOKE_URL: url,
    SMOKE_SITE: layout.build,
    SMOKE_WITHOUT: without,
  });
} finally {
  if (host.pid !== undefined && host.exitCode === null) process.kill(-host.pid);
}
