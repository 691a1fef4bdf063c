import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { UserError } from '../../src/errors.ts';
import type { Clock, Network, Scratch, World } from '../../src/io/world.ts';
import { fakeNetwork } from './fake-network.ts';

export interface FakeWorld extends World {
  /** Files by absolute path. */
  readonly disk: Map<string, Uint8Array>;
  readonly printed: { out: string; err: string };
  /** What a spinner has said, in order; `stopped` last when it was taken away. */
  readonly spun: string[];
}

export interface FakeOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass between two looks at the clock; 1 unless told. */
  readonly tickMs?: number;
  /** How long after noon it begins, in milliseconds: for a run that follows another. */
  readonly sinceNoonMs?: number;
  /** Answers to questions, in order. */
  readonly answers?: readonly (string | boolean)[];
  /** Who answers requests; without it only what the same world serves. */
  readonly network?: Partial<Network>;
  /** A disk that other worlds share. */
  readonly disk?: Map<string, Uint8Array>;
  /** Processes of this machine that run, besides this one. */
  readonly running?: readonly number[];
}

/** The moment at which a fake world begins: noon of the day it has. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A world in memory: files, a fixed day, a captured terminal. Packaged data are the real ones. */
export function fakeWorld(options: FakeOptions = {}): FakeWorld {
  const disk = options.disk ?? new Map<string, Uint8Array>();
  const resolve = (...parts: string[]) => posix.resolve('/project', ...parts);
  for (const [name, content] of Object.entries(options.files ?? {}))
    disk.set(resolve(name), bytes(content));
  const printed = { out: '', err: '' };
  const spun: string[] = [];
  const answers = [...(options.answers ?? [])];
  const terminal = options.isTerminal ?? false;
  let ticks = 0;
  let slept = options.sinceNoonMs ?? 0;
  let chance = 0.5;
  const read = async (path: string) => {
    const content = disk.get(resolve(path));
    if (content === undefined)
      throw new UserError(`${path} does not exist.`, 'Check the name and the folder you are in.');
    return content;
  };
  const clock: Clock = {
    today: () => options.today ?? '2026-11-22',
    now: () => ticks++ * (options.tickMs ?? 1) + slept,
    turn: async () => {},
    epochMs: () => NOON + ticks++ + slept,
    // Waiting takes no time here; the clock goes on by as much.
    async sleep(ms) {
      slept += ms;
    },
  };
  return {
    disk,
    printed,
    spun,
    files: {
      async open(path) {
        const content = await read(path);
        return {
          path,
          size: content.length,
          async *chunks() {
            for (let at = 0; at < content.length; at += 65_536)
              yield content.subarray(at, at + 65_536);
          },
        };
      },
      read,
      async write(path, content) {
        if (typeof content === 'string' || content instanceof Uint8Array)
          disk.set(resolve(path), bytes(content));
        else {
          const parts: Uint8Array[] = [];
          for await (const part of content) parts.push(part);
          disk.set(resolve(path), Buffer.concat(parts));
        }
      },
      async append(path) {
        return {
          async append(text) {
            const before = disk.get(resolve(path)) ?? new Uint8Array();
            disk.set(resolve(path), Buffer.concat([before, bytes(text)]));
          },
          async close() {},
        };
      },
      async remove(path) {
        disk.delete(resolve(path));
      },
      exists: async (path) => disk.has(resolve(path)),
      async create(path, content) {
        if (disk.has(resolve(path))) return false;
        disk.set(resolve(path), bytes(content));
        return true;
      },
      async list(folder) {
        const inside = `${resolve(folder)}/`;
        return [...disk.keys()]
          .filter((path) => path.startsWith(inside))
          .map((path) => path.slice(inside.length))
          .sort();
      },
      resolve,
      readPackaged: (path) => readFile(new URL(`../../${path}`, import.meta.url)),
      scratch: async () => scratch(),
    },
    terminal: {
      out(text) {
        printed.out +=
          typeof text === 'string'
            ? text
            : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
      },
      err(text) {
        printed.err += text;
      },
      stdoutIsTerminal: terminal,
      stderrIsTerminal: terminal,
      stdinIsTerminal: terminal,
      columns: options.columns ?? 80,
      async spinner(text) {
        spun.push(text);
        return { say: (next) => void spun.push(next), stop: () => void spun.push('stopped') };
      },
    },
    clock,
    prompt: {
      confirm: async () => answers.shift() === true,
      input: async (_question, _standard, wrong) => {
        for (;;) {
          const answer = String(answers.shift() ?? '');
          if (wrong?.(answer) === undefined) return answer;
        }
      },
      select: async () => String(answers.shift() ?? ''),
    },
    env: options.env ?? {},
    network: { ...fakeNetwork(clock), ...options.network },
    processes: {
      id: 4711,
      host: 'fake',
      isRunning: (id) => id === 4711 || (options.running ?? []).includes(id),
      onStop: () => () => {},
      output: async (command) => `output of ${command}`,
    },
    // The same run makes the same choices: a small linear congruence.
    random() {
      chance = (chance * 16_807 + 0.123_456_789) % 1;
      return chance;
    },
  };
}

function scratch(): Scratch {
  let held = Buffer.alloc(0);
  return {
    async add(more) {
      held = Buffer.concat([held, more]);
    },
    async read(into, from) {
      held.copy(into, 0, from);
    },
    async close() {},
  };
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
