import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ended, programOf } from './program.ts';
import type { Browser, Setup } from './browser.ts';

type Answer = Record<string, unknown>;
/** A node as the protocol writes it. */
interface Serialized {
  readonly value?: { readonly nodeValue?: string; readonly children?: readonly Serialized[] };
}

/** What the page's policy blocks is in no log of the protocol: the page tells it itself. */
const TELL_BLOCKED = `() => addEventListener('securitypolicyviolation', (event) =>
  console.error('Policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`;

/** Firefox over WebDriver BiDi, which it speaks by itself. */
export async function startFirefox({ dark = false, scripts = true }: Setup): Promise<Browser | undefined> {
  const program = programOf(['firefox', 'firefox-esr']);
  if (program === undefined) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'fulcrum-firefox-'));
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'javascript.enabled': scripts,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const child = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
        if (url !== undefined) resolve(url);
      });
      child.once('exit', () => {
        reject(new Error(`${program} ended before it listened`));
      });
    });
    return await connect(`${address}/session`, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connect(address: string, stop: () => Promise<void>): Promise<Browser> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => {
      reject(new Error(`Nobody answers at ${address}`));
    });
  });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let problems: string[] = [];
  let last = 0;
  const send = (method: string, params: Answer = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  socket.addEventListener('message', ({ data }) => {
    const said = JSON.parse(String(data)) as {
      id?: number;
      type: string;
      result: Answer;
      message: string;
      params: { level: string; text: string };
    };
    if (said.id === undefined) {
      if (said.params.level === 'error') problems.push(said.params.text);
      return;
    }
    const waiter = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.type === 'error') waiter?.reject(new Error(said.message));
    else waiter?.resolve(said.result);
  });

  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  const { contexts } = (await send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  await send('session.subscribe', { events: ['log.entryAdded'] });
  await send('script.addPreloadScript', { functionDeclaration: TELL_BLOCKED });
  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    async go(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value ?? 'null';
    },
    async texts(selector) {
      const { nodes } = (await send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
        serializationOptions: { maxDomDepth: 8 },
      })) as { nodes: readonly Serialized[] };
      return nodes.map(textOf);
    },
    async perform(actions) {
      await send('input.performActions', { context, actions });
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async picture() {
      return Buffer.from(String((await send('browsingContext.captureScreenshot', { context }))['data']), 'base64');
    },
    async print() {
      const page = { width: 21, height: 29.7 };
      return Buffer.from(String((await send('browsingContext.print', { context, page }))['data']), 'base64');
    },
    problems() {
      const found = problems;
      problems = [];
      return Promise.resolve(found);
    },
    async close() {
      socket.close();
      await stop();
    },
  };
}

function textOf({ value }: Serialized): string {
  return (value?.nodeValue ?? '') + (value?.children ?? []).map(textOf).join('');
}
