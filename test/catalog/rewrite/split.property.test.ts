import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCatalog, type ReadOptions } from '../../../src/catalog/read/open.ts';
import { piecesOf } from '../../../src/catalog/rewrite/pieces.ts';
import { rawText } from '../../../src/catalog/rewrite/raw-text.ts';
import { partOf } from '../../../src/catalog/rewrite/split.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { dialects, written } from '../../support/dialects.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { ALL_FACTS, issuesOf } from '../../support/issues-of.ts';

const HEADER = [
  'sku',
  'title_en',
  'net_weight_kg',
  'hs_code',
  'country_of_origin',
  'price',
  'currency',
];
const cell = fc.constantFrom('0.1', 'Bar, "70 %"', 'two\nlines', 'café', ' x ', 'a;b', 'c|d', '-');
const rows = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 })
  .map((cells) =>
    cells.map(([title, weight], i) => [`A-${i}`, title, weight, '18063200', 'BE', '2.40', 'EUR']),
  );

async function opened(bytes: Uint8Array, reading: ReadOptions) {
  const world = fakeWorld({ files: { 'catalog.csv': bytes } });
  const source = await world.files.open('catalog.csv');
  return { source, file: await openCatalog(source, reading) };
}

async function cellsOf(bytes: Uint8Array, reading: ReadOptions) {
  const { file } = await opened(bytes, reading);
  const all: (readonly string[])[] = [];
  for await (const batch of file.batches()) all.push(...batch.rows);
  return all;
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

test('the pieces of a file, put together, are the file', async () => {
  await fc.assert(
    fc.asyncProperty(rows, dialects, async (table, how) => {
      const { bytes, reading } = written([HEADER, ...table], how);
      const { source, file } = await opened(bytes, reading);
      const raw = await rawText(source, file, 'split');
      const all: Uint8Array[] = [raw.lead];
      for await (const pieces of piecesOf(raw))
        all.push(...pieces.map((piece) => raw.encode(piece.bytes)));
      expect(Buffer.concat(all)).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 80 },
  );
});

test('both parts of a split read back, in the same dialect, as all rows in their order', async () => {
  await fc.assert(
    fc.asyncProperty(rows, dialects, fc.integer({ min: 1, max: 5 }), async (table, how, every) => {
      const { bytes, reading } = written([HEADER, ...table], how);
      const { source, file } = await opened(bytes, reading);
      const raw = await rawText(source, file, 'split');
      const takes = (record: number) => record % every === 0;
      const one = await cellsOf(await whole(partOf(raw, takes)), reading);
      const other = await cellsOf(await whole(partOf(raw, (record) => !takes(record))), reading);
      expect(one).toEqual(table.filter((_row, i) => takes(i + 1)));
      expect(other).toEqual(table.filter((_row, i) => !takes(i + 1)));
    }),
    { numRuns: 80 },
  );
});

test('the parts have the findings that the whole had, and the valid one has no error', async () => {
  // Rules that compare rows see fewer of them in a part.
  const rules = RULES.filter(({ kind }) => kind === 'field' || kind === 'row');
  const findings = async (bytes: Uint8Array) =>
    (await issuesOf(bytes, ALL_FACTS, rules)).filter(({ record }) => record > 0);
  const named = (all: Awaited<ReturnType<typeof findings>>) =>
    all.map(({ rule, sku, column, value }) => [rule, sku, column, value].join(' ')).sort();
  await fc.assert(
    fc.asyncProperty(rows, dialects, async (table, any) => {
      const how = { ...any, encoding: 'utf-8' as const };
      const { bytes, reading } = written([HEADER, ...table], how);
      const { source, file } = await opened(bytes, reading);
      fc.pre(file.delimiter === (await opened(bytes, {})).file.delimiter);
      const raw = await rawText(source, file, 'split');
      const all = await findings(bytes);
      const failing = new Set(
        all.filter(({ severity }) => severity === 'error').map(({ record }) => record),
      );
      const failed = await whole(partOf(raw, (record) => failing.has(record)));
      const valid = await whole(partOf(raw, (record) => !failing.has(record)));
      const inValid = await findings(valid);
      expect(inValid.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([...named(inValid), ...named(await findings(failed))].sort()).toEqual(named(all));
    }),
    { numRuns: 40 },
  );
});
