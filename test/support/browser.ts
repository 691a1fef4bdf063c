// Drives a headless browser of this machine over a pipe, by the protocol of its own developer tools.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine; undefined where none is installed. */
export const BROWSER = NAMES.flatMap((name) =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
).find(isExecutable);

/** Says in a test's title that it does not run. */
export const NO_BROWSER = `NOT RUN, no browser among ${NAMES.join(', ')}: `;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Parts = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Parts;
  readonly result?: Parts;
  readonly error?: { readonly message: string };
}

export interface Tab {
  /** Asks the browser for something, as its protocol names it. */
  ask(method: string, params?: Parts): Promise<Parts>;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** What an expression comes to in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses a key, for example `Tab`, or types one letter. */
  press(key: string): Promise<void>;
  /** All that the browser told of its own accord since the page was opened. */
  readonly told: readonly Message[];
  close(): Promise<void>;
}

/** A tab of a browser of its own. */
export async function openTab(): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'ewtp-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'];
  const child = spawn(BROWSER ?? '', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wire = wireOf(child);
  const target = await wire.ask('Target.createTarget', { url: 'about:blank' });
  const session = await wire.ask('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: true,
  });
  const ask = (method: string, params: Parts = {}) =>
    wire.ask(method, params, String(session.sessionId));
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await ask(`${domain}.enable`);
  return {
    ask,
    told: wire.told,
    async open(url) {
      wire.told.length = 0;
      const loaded = wire.next('Page.loadEventFired');
      await ask('Page.navigate', { url });
      await loaded;
    },
    async evaluate(expression) {
      const answer = await ask('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails !== undefined)
        throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value?: unknown }).value;
    },
    async press(key) {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const code = { Tab: 9, Enter: 13, Escape: 27 }[key] ?? key.charCodeAt(0);
      const parts = { key, code: key, windowsVirtualKeyCode: code, ...(text && { text }) };
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', ...parts });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await wire.ask('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages over the browser's pipe; each ends with a NUL. */
function wireOf(child: ChildProcess) {
  const [, , , write, read] = child.stdio as unknown as [0, 0, 0, Writable, Readable];
  const told: Message[] = [];
  const asked = new Map<number, (message: Message) => void>();
  const awaited: { readonly method: string; readonly resolve: () => void }[] = [];
  let rest = '';
  let count = 0;
  read.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) take(JSON.parse(text));
  });

  function take(message: Message): void {
    if (message.id !== undefined) {
      asked.get(message.id)?.(message);
      return;
    }
    told.push(message);
    const at = awaited.findIndex(({ method }) => method === message.method);
    if (at >= 0) awaited.splice(at, 1)[0]?.resolve();
  }

  return {
    told,
    next: (method: string) =>
      new Promise<void>((resolve) => void awaited.push({ method, resolve })),
    ask(method: string, params: Parts = {}, sessionId?: string): Promise<Parts> {
      const id = ++count;
      write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return new Promise((resolve, reject) =>
        asked.set(id, ({ result = {}, error }) =>
          error === undefined ? resolve(result) : reject(new Error(`${method}: ${error.message}`)),
        ),
      );
    },
  };
}
