// push of many listings against the local sandbox, beside a plain axios loop that sends the same creates
// with the same concurrency and remembers nothing. npm run bench -- push [listings] [concurrency]
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axios from 'axios';
import { productInfo } from '../src/marketplaces/alibaba-com/product-info.ts';
import { iop } from '../src/marketplaces/signing/iop.ts';
import { table } from './measure.ts';

const [listings = 10_000, concurrency = 8] = process.argv.slice(2).map(Number);
const folder = resolve('bench/tmp/push');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/scenario.json`, JSON.stringify({ limits: 'none' }));
writeFileSync(`${folder}/catalog.csv`, catalog());

const sandbox = spawn(
  process.execPath,
  [resolve('dist/main.js'), 'sandbox', '--scenario', 'scenario.json', '--json'],
  { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
);
const origin = await originOf(sandbox);
try {
  const plain = await plainLoop();
  const push = ewtp('push', 'catalog.csv', '--shop', 'sandbox', '--publish', '--json');
  const journal = statSync(`${folder}/.ewtp/shops/sandbox/journal.jsonl`).size;
  const again = ewtp('push', 'catalog.csv', '--shop', 'sandbox', '--publish', '--json');
  const changed = ewtp(
    'push',
    'catalog.csv',
    '--shop',
    'sandbox',
    '--publish',
    '--changed',
    '--json',
  );
  const speed = (ms: number) => Math.round((listings / ms) * 1000).toLocaleString('en');
  console.log(
    `\n${listings.toLocaleString('en')} listings, ${concurrency} calls at a time, one run each, sandbox on the same machine\n`,
  );
  console.log(
    table(
      ['run', 'seconds', 'listings/s', 'CPU s', 'calls', 'writes', 'peak MB'],
      [
        [
          'plain axios loop',
          (plain / 1000).toFixed(1),
          speed(plain),
          '',
          `${listings}`,
          `${listings}`,
          '',
        ],
        row('first push', push, speed),
        row('second push', again, speed),
        row('third, --changed', changed, speed),
      ],
    ),
  );
  console.log(
    `\njournal: ${(journal / listings).toFixed(0)} bytes a listing, ${(journal / 1e6).toFixed(1)} MB`,
  );
} finally {
  sandbox.kill();
}

interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly calls: { readonly all: number; readonly writes: number };
}

function row(name: string, run: Run, speed: (ms: number) => string): string[] {
  return [
    name,
    (run.wallMs / 1000).toFixed(1),
    speed(run.wallMs),
    (run.cpuMs / 1000).toFixed(1),
    `${run.calls.all}`,
    `${run.calls.writes}`,
    run.peakMb.toFixed(0),
  ];
}

function ewtp(...args: readonly string[]): Run {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('bench/measured.js'),
      resolve('dist/main.js'),
      ...args,
      '--concurrency',
      String(concurrency),
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const figures = /#measured (.*)/.exec(stderr)?.[1];
  if (figures === undefined) throw new Error(stderr);
  const { calls, done } = JSON.parse(stdout);
  if (done.rejected + done.unknown + done.notTried > 0) throw new Error(JSON.stringify(done));
  return { ...JSON.parse(figures), calls };
}

/** What one writes by hand: sign, post, next. No journal, no looking, no second try. */
async function plainLoop(): Promise<number> {
  const { appKey, appSecret, accessToken, gateway } = app();
  const api = '/alibaba/icbu/product/listing/v2';
  let next = 0;
  const lane = async () => {
    while (next < listings) {
      const listing = { sku: `PLAIN-${next}`, fields: fields(next++) };
      const form = {
        app_key: appKey,
        access_token: accessToken,
        timestamp: String(Date.now()),
        sign_method: 'sha256',
        product_info: productInfo(listing),
      };
      const sign = iop.sign({ api, params: form }, appSecret);
      const { data } = await axios.post(gateway + api, new URLSearchParams({ ...form, sign }));
      if (data.result?.success !== true) throw new Error(JSON.stringify(data));
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return performance.now() - started;
}

/** The sandbox's own app, as its page of defaults says. */
function app() {
  return {
    appKey: '520001',
    appSecret: 'sandbox-secret-alibaba-com',
    accessToken: 'sandbox-token-alibaba-com',
    gateway: `${origin}/rest`,
  };
}

function fields(i: number): Record<string, string> {
  return {
    title: `Dark chocolate pralines No ${i}`,
    description: 'Made by hand.',
    keywords: 'chocolate Exemple',
    brand: 'Exemple',
    unit: 'Piece',
    moq: '24',
    currency: 'USD',
    price: '12.5',
    stock: '40',
    pictures: `https://example.com/p/${i}.jpg`,
  };
}

function catalog(): string {
  const head =
    'sku,title_en,description_en,category,brand,price,currency,stock,min_order_quantity,pictures';
  const rows = Array.from({ length: listings }, (_, i) => {
    const { title, description, brand, pictures } = fields(i);
    return `S-${i},${title},${description},chocolate,${brand},12.50,USD,40,24,${pictures}`;
  });
  return [head, ...rows, ''].join('\n');
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of stdout ?? []) {
    text += part;
    if (text.includes('\n')) return JSON.parse(text).origin;
  }
  throw new Error(`the sandbox did not start: ${text} ${readFileSync(`${folder}/scenario.json`)}`);
}
