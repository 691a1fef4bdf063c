import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { constants, createReadStream, rmSync } from 'node:fs';
import { access, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { cannotRead, cannotWrite, codeOf, missing } from './file-errors.ts';
import { network } from './network.ts';
import { onInterrupt, processes } from './processes.ts';
import { scratch } from './scratch.ts';
import { prompt, terminal } from './terminal.ts';
import type { Appender, Clock, Content, Files, SourceFile, World } from './world.ts';

/** The real world of a Node.js process. */
export function nodeWorld(): World {
  onInterrupt(() => {
    for (const path of unfinished) rmSync(path, { force: true });
  });
  return {
    files,
    terminal: terminal(),
    clock,
    prompt,
    env: process.env,
    network,
    processes,
    random: Math.random,
  };
}

// Small enough that what a piece is made into dies young: pieces of a mebibyte take three times the memory.
const CHUNK = 1 << 16;

/** Temporary files that are being written. */
const unfinished = new Set<string>();

const files: Files = {
  open: openFile,
  async read(path) {
    const source = await openFile(path);
    const parts: Uint8Array[] = [];
    for await (const chunk of source.chunks()) parts.push(Buffer.from(chunk));
    return Buffer.concat(parts);
  },
  write: writeWhole,
  append,
  remove: (path) => rm(path, { force: true }),
  exists: (path) =>
    access(path, constants.F_OK).then(
      () => true,
      () => false,
    ),
  create: createWhole,
  list: listFolder,
  resolve: (...parts) => resolve(...parts),
  readPackaged: async (path) => readFile(join(packageFolder(), path)),
  scratch,
};

/** The package's own folder: one above `dist/` when built, two above this file in the source. */
function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const at = here.lastIndexOf(`${join('/dist')}`);
  return at >= 0 && here.slice(at).startsWith(join('/dist'))
    ? here.slice(0, at)
    : resolve(here, '../..');
}

async function openFile(path: string): Promise<SourceFile> {
  if (path === '-') return pipeOnce(path, () => process.stdin);
  if (path === '')
    throw new UserError('An empty name is no file.', 'Name the file; is a variable empty?');
  const info = await stat(path).catch(async (cause: unknown) => {
    throw await missing(path, cause);
  });
  if (info.isDirectory()) {
    throw new UserError(
      `${path} is a folder, not a file.`,
      `Name a file in it, such as ${join(path, 'catalog.csv')}.`,
    );
  }
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw cannotRead(path, cause);
  });
  if (info.isFIFO()) return pipeOnce(path, () => createReadStream(path));
  return { path, size: info.size, chunks: () => chunksOf(path) };
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw cannotRead(path, cause);
  });
  try {
    while (true) {
      // A fresh buffer each time: the reader may keep views of the last one.
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (cause) {
    throw cannotRead(path, cause);
  } finally {
    await handle.close();
  }
}

const pipes = new Map<string, Promise<SourceFile>>();

/** A pipe that was read is empty: opened again, it gives what it gave the first time. */
function pipeOnce(path: string, open: () => AsyncIterable<unknown>): Promise<SourceFile> {
  const file = pipes.get(path) ?? wholePipe(path, open());
  pipes.set(path, file);
  return file;
}

/** A pipe cannot be read twice, and the reader looks twice: what comes is kept in memory. */
async function wholePipe(path: string, pipe: AsyncIterable<unknown>): Promise<SourceFile> {
  const parts: Buffer[] = [];
  for await (const part of pipe) if (Buffer.isBuffer(part)) parts.push(part);
  const whole = Buffer.concat(parts);
  return {
    path,
    size: whole.length,
    async *chunks() {
      for (let at = 0; at < whole.length; at += CHUNK) yield whole.subarray(at, at + CHUNK);
    },
  };
}

async function writeWhole(
  path: string,
  content: Content,
  options: { readonly ownerOnly?: boolean } = {},
): Promise<void> {
  // A file that is written anew stays as private as it was.
  const before = await stat(path).catch(() => undefined);
  const mode = options.ownerOnly ? 0o600 : (before?.mode ?? 0o666) & 0o777;
  await throughTemporary(path, content, (temporary) => rename(temporary, path), mode);
}

/** A hard link is the one way to make a name appear with its content, or fail if it is taken. */
async function createWhole(path: string, content: Uint8Array | string): Promise<boolean> {
  return throughTemporary(path, content, async (temporary) => {
    const created = await link(temporary, path).then(
      () => true,
      (cause: unknown) => {
        if (codeOf(cause) === 'EEXIST') return false;
        throw cause;
      },
    );
    await rm(temporary);
    return created;
  });
}

async function throughTemporary<T>(
  path: string,
  content: Content,
  place: (temporary: string) => Promise<T>,
  mode = 0o666,
): Promise<T> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  unfinished.add(temporary);
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, 'wx', mode);
    try {
      if (typeof content === 'string' || content instanceof Uint8Array)
        await handle.writeFile(content);
      else for await (const part of content) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await place(temporary);
  } catch (cause) {
    // What went wrong is the news, not that there is nothing to clean up.
    await rm(temporary, { force: true }).catch(() => {});
    throw cause instanceof UserError ? cause : cannotWrite(path, cause);
  } finally {
    unfinished.delete(temporary);
  }
}

async function append(path: string): Promise<Appender> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'a');
    // The name of a new file is durable only when its folder is.
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
    return {
      append: (text) =>
        handle
          .appendFile(text)
          .then(() => handle.datasync())
          .catch((cause: unknown) => {
            throw cannotWrite(path, cause);
          }),
      close: () => handle.close(),
    };
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return [];
      throw cannotRead(folder, cause);
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const clock: Clock = {
  today() {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: () => performance.now(),
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  epochMs: () => Date.now(),
  sleep(ms, signal) {
    if (signal === undefined) return sleep(ms);
    // As many may wait for one signal as there are calls under way: no leak, so no warning.
    setMaxListeners(0, signal);
    return sleep(ms, undefined, { signal }).catch(() => {});
  },
};
