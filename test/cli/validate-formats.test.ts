import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { read, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { encode } from '../support/encode.ts';
import { run } from '../support/run.ts';

const faulty = await readFile(
  new URL('../../examples/catalog-faulty.csv', import.meta.url),
  'utf8',
);

interface Shown {
  readonly code: string;
  readonly record: number;
  readonly column: string;
  readonly value: string;
  readonly cell?: string;
  readonly rule: string;
}

async function issues(name: string, content: string | Uint8Array, flags = ''): Promise<Shown[]> {
  const { out, err } = await run(`validate ${name} --json ${flags}`, {
    files: { [name]: content },
  });
  expect(err).not.toContain('bug');
  return JSON.parse(out).issues;
}

const what = (found: readonly Shown[]) =>
  found.map(({ code, record, column, value }) => `${code} ${record} ${column} ${value}`).sort();

/** The text as a workbook whose cells are all text, as an export writes them. */
function workbook(csv: string, bookType: 'xlsx' | 'xls' | 'ods'): Uint8Array {
  const book = read(csv, { type: 'string', raw: true });
  return write(book, { type: 'buffer', bookType: bookType === 'xls' ? 'biff8' : bookType });
}

describe('the faults of the sample are the same whatever the file is', () => {
  test.each([
    ['semicolons', faulty.replaceAll(',', '\u0000').replaceAll(';', ',').replaceAll('\u0000', ';')],
    ['CRLF', faulty.replaceAll('\n', '\r\n')],
    ['bare CR', faulty.replaceAll('\n', '\r')],
    ['UTF-16', encode(`\uFEFF${faulty}`, 'utf-16le')],
    ['GB 18030', encode(faulty, 'gb18030')],
  ])('%s', async (name, content) => {
    const expected = what(await issues('c.csv', faulty));
    expect(expected.length).toBeGreaterThan(2);
    // A semicolon inside a value changes the value shown, not the finding.
    const same = (list: readonly string[]) =>
      name === 'semicolons' ? list.map((one) => one.replaceAll(/[,;]/g, '?')) : list;
    expect(same(what(await issues('c.csv', content)))).toEqual(same(expected));
  });

  test.each(['xlsx', 'xls', 'ods'] as const)(
    '%s, with the addresses of the cells',
    async (type) => {
      const expected = await issues('c.csv', faulty);
      const found = await issues(`c.${type}`, workbook(faulty, type));
      expect(what(found)).toEqual(what(expected));
      expect(found.map(({ cell }) => cell)).toEqual(expected.map(({ cell }) => cell));
    },
  );

  test('JSON Lines', async () => {
    const [header = [], ...rows] = utils.sheet_to_json<string[]>(
      read(faulty, { type: 'string', raw: true }).Sheets.Sheet1 ?? {},
      { header: 1, raw: false, defval: '' },
    );
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(header.map((name, i) => [name, row[i]]))),
    );
    const found = await issues('c.jsonl', lines.join('\n'));
    expect(what(found)).toEqual(what(await issues('c.csv', faulty)));
  });
});

describe('a file that is no catalog is refused by what it is', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  test.each([
    ['PNG picture', png],
    ['JPEG picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['gzip archive', gzipSync('sku,title_en\n')],
    ['program (ELF)', Buffer.from('7f454c4602010100', 'hex')],
    ['web page', Buffer.from('<!DOCTYPE html><html><table><tr><td>sku')],
    ['ZIP archive', write(read('a', { type: 'string' }), { type: 'buffer', bookType: 'xlsx' })],
    ['UTF-32', Buffer.from('fffe00007300000075000000', 'hex')],
    ['binary data', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
  ])('%s', async (is, bytes) => {
    const content =
      is === 'ZIP archive'
        ? Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('xl/', 'yl/'), 'latin1')
        : bytes;
    const { code, out, err } = await run('validate c.csv', { files: { 'c.csv': content } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('c.csv is no catalog');
    expect(err).toContain(is);
  });

  test('XML that is no product feed, and XML with a document type', async () => {
    const other = await run('validate c.xml', { files: { 'c.xml': '<?xml version="1.0"?><a/>' } });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('is no catalog')]);
    const attack = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x "y">]><rss><item/></rss>';
    const refused = await run('validate c.xml', { files: { 'c.xml': attack } });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('document type')]);
  });
});

describe('sheets', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Read me first']]), 'Notes');
  const goods = [
    ['sku', 'title_en', 'price'],
    ['A-1', 'Bar', 2.4],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(goods), 'Goods 2026');
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  const sheet = async (flags: string) => {
    const { out, err, code } = await run(`validate c.xlsx --json ${flags}`, {
      files: { 'c.xlsx': bytes },
    });
    return code === 2 ? err : JSON.parse(out).files[0].sheet;
  };

  test('the first that holds a table is read, or the one named or numbered', async () => {
    expect(await sheet('')).toBe('Goods 2026');
    expect(await sheet('--sheet 2')).toBe('Goods 2026');
    expect(await sheet('--sheet "goods 2026"')).toBe('Goods 2026');
  });

  test('a sheet that is not there is refused with the ones that are', async () => {
    expect(await sheet('--sheet "Goods 2025"')).toMatch(/Did you mean Goods 2026\?.*1 Notes/s);
  });

  test('a workbook that was cut off is refused', async () => {
    const { code, err } = await run('validate c.xlsx', {
      files: { 'c.xlsx': bytes.subarray(0, bytes.length - 300) },
    });
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be opened as a workbook')]);
  });
});
