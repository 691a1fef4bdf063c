// Throws damaged files at the reader until the time is over:
//   node scripts/run.js bench/fuzz-reader.ts [seconds] [seed]
// Each input is made from a kept seed file by a few random changes. What crashes the reader, or takes it
// longer than a second and a half, is kept beside the seeds, where the tests find it from then on.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openCatalog } from '../src/catalog/read/open.ts';
import { UserError } from '../src/errors.ts';

const SEEDS = 'test/fixtures/fuzz';
const TOO_LONG_MS = 1500;

/** What breaks tables most: quotes, line ends, zeros, brackets. */
const SIGNS = [
  '"',
  '\n',
  '\r',
  '\0',
  ',',
  ';',
  '\t',
  '\xff',
  '\xef\xbb\xbf',
  '{',
  '[',
  ']',
  '<item>',
  '&',
  '9',
];

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const random = randomFrom(seed);
const seeds = readdirSync(SEEDS).map((name) => ({ name, bytes: readFileSync(`${SEEDS}/${name}`) }));
const until = Date.now() + seconds * 1000;
let runs = 0;
let faults = 0;
while (Date.now() < until) {
  const { name, bytes } = pick(seeds);
  const input = mutated(bytes);
  const started = performance.now();
  const error = await read(input, name).catch((cause: unknown) => cause);
  const took = performance.now() - started;
  runs++;
  const crashed = error !== undefined && !(error instanceof UserError);
  if (!crashed && took < TOO_LONG_MS) continue;
  faults++;
  const hash = createHash('sha256').update(input).digest('hex').slice(0, 12);
  const kept = `${SEEDS}/${hash}-${name}`;
  writeFileSync(kept, input);
  console.log(`${kept}: ${crashed ? String(error) : `${Math.round(took)} ms`}`);
}
console.log(`${runs} inputs in ${seconds} s from seed ${seed}: ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;

async function read(bytes: Uint8Array, path: string): Promise<undefined> {
  const piece = 1 + Math.floor(random() * 500);
  const file = await openCatalog(
    {
      path,
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
      },
    },
    {},
  );
  for await (const _ of file.batches());
  return undefined;
}

function mutated(bytes: Buffer): Buffer {
  let input = bytes;
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) input = changed(input);
  return input.subarray(0, 1 << 20);
}

function changed(bytes: Buffer): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const size = Math.floor(random() ** 3 * 200);
  const before = bytes.subarray(0, at);
  switch (Math.floor(random() * 6)) {
    case 0:
      return Buffer.concat([before, bytes.subarray(at + size)]);
    case 1:
      return Buffer.concat([before, Buffer.from(pick(SIGNS), 'latin1'), bytes.subarray(at)]);
    case 2:
      return Buffer.concat([before, bytes.subarray(at, at + size), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([before, pick(seeds).bytes.subarray(-size)]);
    case 4:
      return Buffer.concat([before, Buffer.alloc(size * 50, pick(SIGNS)), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = Math.floor(random() * 256);
      return copy;
    }
  }
}

function pick<T>(list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Mulberry32: small, and the same everywhere for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
