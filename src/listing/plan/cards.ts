import type { Scratch, World } from '../../io/world.ts';

/**
 * Plain values by number, kept in a file: memory holds a number for each, however long it is. What is
 * looked at in about the order in which it was put is found fast.
 */
export interface Cards<Value> {
  /** One more than the highest number there is. */
  readonly length: number;
  /** Puts a value, which JSON must hold, under a number: in place of what was there. */
  put(number: number, value: Value): Promise<void>;
  /** Undefined where nothing was put. */
  at(number: number): Promise<Value | undefined>;
  /** All of them by their numbers. */
  [Symbol.asyncIterator](): AsyncGenerator<Value>;
}

/** Holds all cards of a run in one scratch file. */
export interface CardBox {
  cards<Value>(): Cards<Value>;
  close(): Promise<void>;
}

/** So much is written at once, and read at once: neighbours are wanted next. */
const BLOCK = 1 << 16;
/** Blocks that are kept: for what is read in turns, and calls that overtake each other. */
const KEPT = 8;

export function cardBox({ files }: Pick<World, 'files'>): CardBox {
  let opened: Promise<Scratch> | undefined;
  const scratch = () => {
    opened ??= files.scratch();
    return opened;
  };
  const blocks = blockReader(scratch);
  let waiting: Uint8Array[] = [];
  let size = 0;
  let written = 0;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    written = size;
    writing = writing.then(async () => (await scratch()).add(bytes));
    return writing;
  }

  async function put(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    waiting.push(bytes);
    size += bytes.length;
    if (size - written >= BLOCK) await flush();
  }

  async function textAt(start: number, length: number): Promise<string> {
    if (start + length > written) await flush();
    await writing;
    const at = start % BLOCK;
    // What reaches into the next block, or lies in one that is not full yet, is fetched by itself.
    if (at + length <= BLOCK && start - at + BLOCK <= written)
      return blocks.text(start - at, at, length);
    const bytes = Buffer.allocUnsafe(length);
    await (await scratch()).read(bytes, start);
    return bytes.toString();
  }

  return {
    cards: <Value>() => cards<Value>({ end: () => size, put, textAt }),
    async close() {
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}

/** Reads whole blocks into the same few pieces of memory, again and again. */
function blockReader(scratch: () => Promise<Scratch>) {
  const kept = new Map<number, Promise<Buffer>>();
  async function fetched(from: number, into: Promise<Buffer> | undefined): Promise<Buffer> {
    const block = (await into) ?? Buffer.allocUnsafe(BLOCK);
    await (await scratch()).read(block, from);
    return block;
  }
  function blockAt(from: number): Promise<Buffer> {
    const known = kept.get(from);
    if (known !== undefined) return known;
    const [oldest] = kept.size >= KEPT ? kept : [];
    if (oldest !== undefined) kept.delete(oldest[0]);
    const block = fetched(from, oldest?.[1]);
    kept.set(from, block);
    return block;
  }
  return {
    async text(from: number, at: number, length: number): Promise<string> {
      for (;;) {
        const reading = blockAt(from);
        const block = await reading;
        // Overtaken by others, its memory may hold another block by now.
        if (kept.get(from) === reading) return block.toString('utf8', at, at + length);
      }
    },
  };
}

interface Shelf {
  end(): number;
  put(text: string): Promise<void>;
  textAt(start: number, length: number): Promise<string>;
}

function cards<Value>(shelf: Shelf): Cards<Value> {
  const starts: number[] = [];
  const ends: number[] = [];
  async function at(number: number): Promise<Value | undefined> {
    const [start, end] = [starts[number], ends[number]];
    if (start === undefined || end === undefined) return undefined;
    return JSON.parse(await shelf.textAt(start, end - start));
  }
  return {
    get length() {
      return starts.length;
    },
    at,
    async put(number, value) {
      starts[number] = shelf.end();
      const done = shelf.put(JSON.stringify(value));
      ends[number] = shelf.end();
      await done;
    },
    async *[Symbol.asyncIterator]() {
      for (let number = 0; number < starts.length; number++) {
        const value = await at(number);
        if (value !== undefined) yield value;
      }
    },
  };
}
