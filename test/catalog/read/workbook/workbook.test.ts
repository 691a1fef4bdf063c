import { deflateRawSync } from 'node:zlib';
import { type CellObject, read, utils, type WorkSheet, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';

const HEADER = ['sku', 'gtin', 'title_en', 'net_weight_kg', 'price', 'abv', 'ccc_cert_date'];

function bytesOf(sheet: WorkSheet, bookType: 'xlsx' | 'ods' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return write(book, { type: 'buffer', bookType, cellStyles: true });
}

function sheetOf(rows: readonly (readonly unknown[])[], cells: Record<string, CellObject> = {}) {
  return Object.assign(utils.aoa_to_sheet(rows.map((row) => [...row])), cells);
}

test('numbers are exact and plain, whatever their size', async () => {
  const values = [
    [5412345678908, '5412345678908'],
    [541234567890123, '541234567890123'],
    [0.1 + 0.2, '0.3'],
    [0.0000012, '0.0000012'],
    [1e21, '1000000000000000000000'],
    [-12.5, '-12.5'],
    [2.4, '2.4'],
  ] as const;
  const sheet = sheetOf([HEADER, ...values.map(([number]) => ['A', number])]);
  const { cells } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect(cells.map((row) => row[1])).toEqual(values.map(([, text]) => text));
});

test('what the number format shows counts: leading zeros, per cent, days', async () => {
  const sheet = sheetOf([HEADER, ['A', 0, 'Bar', 0.1, 2.4, 0, 0]], {
    B2: { t: 'n', v: 12345670, z: '0000000000000' },
    F2: { t: 'n', v: 0.085, z: '0.0%' },
    G2: { t: 'n', v: 46146, z: 'yyyy-mm-dd' },
  });
  for (const type of ['xlsx', 'biff8'] as const) {
    const { goods } = await catalogRows(sourceOf(bytesOf(sheet, type)));
    expect(goods[0]).toMatchObject({
      gtin: '0000012345670',
      abv: '8.5%',
      ccc_cert_date: '2026-05-04',
    });
  }
});

test('the error of a formula is named with its cell', async () => {
  const sheet = sheetOf([HEADER, ['A', '', 'x']], { C2: { t: 'e', v: 0x2a, w: '#N/A' } });
  const { damage } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect(damage).toMatchObject([
    { rule: 'formula-error', value: '#N/A', line: 2, record: 1, position: 2, sheetRow: 2 },
  ]);
});

test('titles and blank rows count as rows of the sheet, not as records', async () => {
  const sheet = sheetOf([['Price list'], [], HEADER, ['A'], [], ['B']]);
  const { lines, records, damage } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect([lines, records]).toEqual([
    [4, 6],
    [1, 2],
  ]);
  expect(damage).toMatchObject([{ rule: 'lines-above-header', data: { header: '3' } }]);
});

test('rows merged under one cell all have its value', async () => {
  const sheet = sheetOf([
    ['sku', 'title_en', 'brand'],
    ['A', 'x', 'Exemple'],
    ['B', 'y'],
    ['C', 'z'],
  ]);
  sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
  for (const type of ['xlsx', 'ods'] as const) {
    const { goods } = await catalogRows(sourceOf(bytesOf(sheet, type)));
    expect(goods.map(({ brand }) => brand)).toEqual(['Exemple', 'Exemple', undefined]);
  }
});

test('an empty header cell between others is named, as merged ones leave it', async () => {
  const sheet = sheetOf([
    ['sku', 'title_en', '', 'price'],
    ['A', 'x', 'y', 2],
  ]);
  const { damage } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect(damage).toMatchObject([{ rule: 'header-missing', say: 'blank', position: 2 }]);
});

test('a value beyond the header makes the row ragged, a short row does not', async () => {
  const sheet = sheetOf([['sku', 'title_en', 'price'], ['A'], ['B', 'x', 1, 'stray']]);
  const { damage, goods } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect(damage).toMatchObject([{ rule: 'row-ragged', line: 3, record: 2 }]);
  expect(goods).toEqual([{ sku: 'A' }]);
});

test('an empty workbook is empty', async () => {
  const { damage } = await catalogRows(sourceOf(bytesOf(sheetOf([[]]))));
  expect(damage).toMatchObject([{ rule: 'file-empty' }]);
});

test('a sheet that is empty but for its ends is read at once', async () => {
  const sheet = sheetOf(
    [
      ['sku', 'title_en', 'price'],
      ['A', 'x', 1],
    ],
    {
      A60000: { t: 's', v: 'far' },
    },
  );
  sheet['!ref'] = 'A1:C60000';
  const { damage, lines } = await catalogRows(sourceOf(bytesOf(sheet)));
  expect(damage).toEqual([]);
  expect(lines).toEqual([2, 60_000]);
});

test('a workbook that unpacks to more than the memory is refused, though its directory lies', async () => {
  const zeros = deflateRawSync(Buffer.alloc(300 << 20), { level: 9 });
  for (const declared of [300 << 20, 1000])
    await expect(catalogRows(zip('xl/workbook.xml', zeros, declared))).rejects.toThrow(
      /unpack to more than 256 MiB/,
    );
});

test('a workbook with a password says so', async () => {
  const book = read('sku', { type: 'string' });
  const plain: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  // The container of an encrypted workbook, told by the name of its one stream.
  const { CFB } = await import('@e965/xlsx');
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptedPackage', plain);
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
  const bytes = Buffer.from(CFB.write(container, { type: 'buffer' }));
  await expect(catalogRows(bytes)).rejects.toThrow(/password/);
});

function zip(name: string, packed: Buffer, declared: number): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  const path = Buffer.from(name);
  return Buffer.concat([local, path, packed, entry, path, end]);
}
