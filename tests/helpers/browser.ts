import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { cleanup, tempDir } from './temp.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine, or null where it has none that these helpers can drive. */
export const browserProgram: string | null =
  PROGRAMS.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;

// biome-ignore lint/suspicious/noExplicitAny: the protocol's messages, of which each test knows its own
type Message = Record<string, any>;

export interface Browser {
  /** Opens a tab that shows nothing yet. */
  newPage: () => Promise<Page>;
}

/** A tab of the browser, spoken to in the DevTools protocol. */
export interface Page {
  send: (method: string, params?: Message) => Promise<Message>;
  /** Loads an address and waits until its scripts have run. */
  goto: (url: string) => Promise<void>;
  /** What an expression of the page gives, awaited. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the page says
  evaluate: (expression: string) => Promise<any>;
  /** Presses keys one after the other, each by its name (`Enter`, `ArrowDown`) or its letter. */
  press: (...keys: string[]) => Promise<void>;
  screenshot: () => Promise<Buffer>;
  /** Addresses that were asked for, and what the page or the browser complained of, since the tab was opened. */
  requests: string[];
  complaints: string[];
}

/** Starts a browser without a window and with a profile of its own; it ends with the tests that started it. */
export async function startBrowser(): Promise<Browser> {
  const child = spawn(
    browserProgram!,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${tempDir('browser-')}`,
      '--remote-debugging-pipe',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  cleanup(() => stop(child));
  const { send, listen } = connection(child);
  return {
    async newPage() {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const call: Page['send'] = (method, params) => send(method, params, sessionId);
      return pageOver(call, (listener) => listen(sessionId, listener));
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

type Listener = (method: string, params: Message) => void;

/** Messages over the pipe are JSON, each with a zero byte at its end. */
function connection(child: ChildProcess) {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { resolve: (value: Message) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Listener>();
  let last = 0;
  let rest = Buffer.alloc(0);
  input.on('error', () => {});
  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.toString('utf8', 0, end)) as Message;
      rest = rest.subarray(end + 1);
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) one?.reject(new Error(message.error.message));
      else if (one) one.resolve(message.result);
      else if (message.method) listeners.get(message.sessionId)?.(message.method, message.params);
    }
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser ended'));
  });
  return {
    listen: (sessionId: string, listener: Listener) => void listeners.set(sessionId, listener),
    send(method: string, params: Message = {}, sessionId?: string): Promise<Message> {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
  };
}

const KEYS: Record<string, number> = { Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40, Tab: 9 };

async function pageOver(send: Page['send'], listen: (listener: Listener) => void): Promise<Page> {
  const requests: string[] = [];
  const complaints: string[] = [];
  let loaded = () => {};
  listen((method, params) => {
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
    if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params.exceptionDetails));
    if (method === 'Runtime.consoleAPICalled') complaints.push(JSON.stringify(params.args));
    if (method === 'Log.entryAdded') complaints.push(params.entry.text);
    if (method === 'Page.javascriptDialogOpening') complaints.push(`a dialog: ${params.message}`);
    if (method === 'Page.loadEventFired') loaded();
  });
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);
  return {
    ...{ send, requests, complaints },
    async goto(url) {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await send('Page.navigate', { url });
      await done;
    },
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return answer.result.value;
    },
    async press(...keys) {
      for (const key of keys) {
        const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
        const code = KEYS[key] ?? key.toUpperCase().charCodeAt(0);
        await send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, windowsVirtualKeyCode: code });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
      }
    },
    async screenshot() {
      return Buffer.from((await send('Page.captureScreenshot')).data, 'base64');
    },
  };
}
