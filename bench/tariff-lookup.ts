// What a lookup costs: opening the data, and a hundred thousand answers from them.
import { readFile } from 'node:fs/promises';
import { nodeWorld } from '../src/io/node.ts';
import { openBooks } from '../src/tariff/books.ts';
import { chooseDuty } from '../src/tariff/choose.ts';
import { lookup } from '../src/tariff/lookup.ts';
import { openCodes, openTariff } from '../src/tariff/open.ts';

const DAY = '2026-11-22';
const MANY = 100_000;
const real = nodeWorld();
const world = { ...real, files: { ...real.files, readPackaged: (path: string) => readFile(path) } };

const codes = await timed('open the codes', () => openCodes(world));
const tariff = await timed('open the tariff', () => openTariff(world));
const books = await timed('open tariff, names and declaration elements', () => openBooks(world));
const all = tariff.under('');
const some = Array.from({ length: MANY }, (_, i) => all[(i * 7919) % all.length] ?? '');
await timed('is there such a code, 100,000 times', () => some.filter((code) => codes.has(code)));
await timed('rates and choice, 100,000 times', () =>
  some.map((code) => chooseDuty(tariff.rates(code, DAY), { origin: 'BE' }).why),
);
await timed('VAT, consumption tax and measures, 100,000 times', () =>
  some.map(
    (code) =>
      tariff.vat(code, DAY).percent +
      tariff.consumptionTax(code, DAY).length +
      tariff.measures(code, 'BE', DAY).length,
  ),
);
await timed('everything on a line, 1,000 times', () =>
  some.slice(0, 1000).map((code) => lookup(code, { date: DAY, origin: 'BE' }, books).kind),
);

async function timed<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await run();
  console.log(`${(performance.now() - start).toFixed(1).padStart(8)} ms  ${what}`);
  return value;
}
