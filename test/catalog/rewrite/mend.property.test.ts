import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendCell } from '../../../src/catalog/fix/index.ts';
import { openCatalog, type ReadOptions } from '../../../src/catalog/read/open.ts';
import { mendedFile, mendedPieces, mendSummary } from '../../../src/catalog/rewrite/mend-file.ts';
import { rawText } from '../../../src/catalog/rewrite/raw-text.ts';
import { dialects, type Written, written } from '../../support/dialects.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { ALL_FACTS } from '../../support/issues-of.ts';

const HEADER = [
  'sku',
  'title_en',
  'net_weight_kg',
  'gtin',
  'our own column',
  'country_of_origin',
] as const;
const title = fc.constantFrom(
  'Bar, "70 %"',
  ' two\nlines ',
  'café ',
  'Bar',
  ' "Bar" ',
  'a;b',
  'c|d',
);
const weight = fc.constantFrom('0,115', '0.1', '100g', ' 1 ', '1,250', 'heavy', '');
const gtin = fc.constantFrom(
  '5 412345 000013',
  '75678164125',
  "'9524000000019",
  '5412345000014',
  '',
);
const own = fc.constantFrom(' kept as it is ', '0,5', '"', 'a, b');
const origin = fc.constantFrom('BE', 'Belgium', ' france ', 'Atlantis');
const rows = fc
  .array(fc.tuple(title, weight, gtin, own, origin), { minLength: 1, maxLength: 8 })
  .map((cells) => cells.map((row, i) => [`A-${i}`, ...row]));

async function mend(bytes: Uint8Array, reading: ReadOptions, unsafe: boolean): Promise<Uint8Array> {
  const source = await fakeWorld({ files: { 'c.csv': bytes } }).files.open('c.csv');
  const catalog = await openCatalog(source, reading);
  const raw = await rawText(source, catalog, 'mended');
  const pieces = () => mendedPieces(raw, catalog, ALL_FACTS, unsafe);
  const { size } = await mendSummary(raw, pieces());
  const parts: Uint8Array[] = [];
  for await (const part of mendedFile('c.csv', raw, size, pieces).chunks()) parts.push(part);
  const whole = Buffer.concat(parts);
  expect(whole.length).toBe(size);
  return whole;
}

/** The same table mended cell by cell, by the plainest means there are. */
function expected(
  table: readonly (readonly string[])[],
  how: Written,
  unsafe: boolean,
): Uint8Array {
  const mended = table.map((row) =>
    row.map((cell, at) => {
      const column = HEADER[at];
      return column === undefined || column === 'our own column'
        ? cell
        : mendCell(cell, column, ALL_FACTS, unsafe).value;
    }),
  );
  return written([[...HEADER], ...mended], how).bytes;
}

test('only the cells that are mended change, in every dialect and encoding; twice is the same as once', async () => {
  await fc.assert(
    fc.asyncProperty(rows, dialects, fc.boolean(), async (table, any, unsafe) => {
      // Whether a bare cell needs quotes may change with its value: here all are quoted.
      const how = { ...any, quoteEvery: 1 };
      const { bytes, reading } = written([[...HEADER], ...table], how);
      const once = await mend(bytes, reading, unsafe);
      expect(once).toEqual(Buffer.from(expected(table, how, unsafe)));
      expect(await mend(once, reading, unsafe)).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

test('quotes stay where they were, and values read as they were mended', async () => {
  await fc.assert(
    fc.asyncProperty(rows, dialects, async (table, how) => {
      const { bytes, reading } = written([[...HEADER], ...table], how);
      const once = await mend(bytes, reading, false);
      expect(await mend(once, reading, false)).toEqual(once);
      const quotes = (all: Uint8Array) => Buffer.from(all).filter((byte) => byte === 0x22).length;
      expect(quotes(once)).toBeGreaterThanOrEqual(quotes(bytes));
      const file = await openCatalog(
        await fakeWorld({ files: { 'c.csv': once } }).files.open('c.csv'),
        reading,
      );
      const read: string[][] = [];
      for await (const batch of file.batches()) read.push(...batch.rows.map((row) => [...row]));
      const wanted = await openCatalog(
        await fakeWorld({ files: { 'c.csv': expected(table, how, false) } }).files.open('c.csv'),
        reading,
      );
      const want: string[][] = [];
      for await (const batch of wanted.batches()) want.push(...batch.rows.map((row) => [...row]));
      expect(read).toEqual(want);
    }),
    { numRuns: 100 },
  );
});
