import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../src/io/node.ts';
import { startSandbox } from '../../src/sandbox/open.ts';
import { scenarioSchema } from '../../src/sandbox/scenario.ts';
import { catalogText } from '../support/listing.ts';

// Real processes, really killed. The other tests cut the power in memory at every step; this one shows
// that files and sockets behave as those tests suppose.

const PROGRAM = resolve('dist/main.js');
const PRODUCTS = 60;
let folder = '';
let close = async () => {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ewtp-kill-'));
  await writeFile(join(folder, 'catalog.csv'), catalogText(PRODUCTS));
  const world = nodeWorld();
  const scenario = scenarioSchema.parse({ limits: 'none' });
  const sandbox = await startSandbox(world, folder, { scenario });
  close = () => sandbox.close();
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

function push(): ChildProcess {
  return spawn(process.execPath, [PROGRAM, 'push', 'catalog.csv', '--shop', 'sandbox', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = '';
  child.stdout?.on('data', (part: Buffer) => {
    out += part.toString();
  });
  child.stderr?.resume();
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out };
}

/** Kills it as soon as the journal has grown by so many lines: no clock decides, the work does. */
async function killedAfter(lines: number): Promise<void> {
  const child = push();
  const end = ended(child);
  const path = join(folder, '.ewtp/shops/sandbox/journal.jsonl');
  const { readFile } = await import('node:fs/promises');
  const count = async () =>
    existsSync(path) ? (await readFile(path, 'utf8')).split('\n').length : 0;
  const before = await count();
  let over = false;
  void end.then(() => {
    over = true;
  });
  while (!over && (await count()) < before + lines) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await end;
}

test.skipIf(!existsSync(PROGRAM))(
  'killed again and again, it ends with every product listed exactly once',
  { timeout: 120_000 },
  async () => {
    for (const lines of [1, 3, 13, 34]) await killedAfter(lines);
    const { code, out } = await ended(push());
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.done.created + report.done.updated + report.done.unchanged).toBe(PRODUCTS);
    const again = await ended(push());
    expect(JSON.parse(again.out)).toMatchObject({
      planned: { create: 0, same: PRODUCTS },
      calls: { writes: 0 },
    });
    const pull = spawn(process.execPath, [PROGRAM, 'pull', '--shop', 'sandbox', '--json'], {
      cwd: folder,
    });
    const { listings } = JSON.parse((await ended(pull)).out);
    const skus = listings.map(({ sku }: { sku: string }) => sku);
    expect(skus).toHaveLength(PRODUCTS);
    expect(new Set(skus).size).toBe(PRODUCTS);
  },
);
