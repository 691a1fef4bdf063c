import { describe, expect, test } from 'vitest';
import { catalogRows, sourceOf } from '../../support/catalog-rows.ts';

const HEADER = 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency';
const row = (i: number, title = 'Bar') => `A-${i},${title},18063200,BE,0.1,2.40,EUR`;
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1));

async function damageIn(content: string | Uint8Array) {
  const { damage } = await catalogRows(content);
  return damage.map(({ rule, line, record }) => [rule, line, record]);
}

describe('an unclosed quote', () => {
  test('costs one row, whatever follows it', async () => {
    const lines = rows(100);
    lines[29] = row(30, '"Bar');
    const { damage, records } = await catalogRows(file(...lines));
    expect(damage).toMatchObject([
      { rule: 'quote-unclosed', line: 31, record: 30, byte: expect.any(Number) },
    ]);
    expect(records).toHaveLength(99);
    expect(records.at(-1)).toBe(100);
  });

  test('is found when a quotation mark of a later row closes it by chance', async () => {
    const lines = rows(40);
    lines[9] = row(10, '"Bar');
    lines[10] = row(11, 'Tray 5"');
    const { damage, records } = await catalogRows(file(...lines));
    expect(damage.map(({ rule, record }) => [rule, record])).toEqual([
      ['quote-unclosed', 10],
      ['quote-stray', 11],
    ]);
    expect(records).toHaveLength(39);
  });

  test('is found in a table of two columns', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `A-${i + 1},Bar`);
    lines[9] = 'A-10,"Bar';
    lines[49] = 'A-50,Bar 5"';
    const { damage, records } = await catalogRows(`sku,title_en\n${lines.join('\n')}\n`);
    expect(damage.filter(({ rule }) => rule === 'quote-unclosed')).toMatchObject([{ record: 10 }]);
    expect(records).toHaveLength(59);
  });

  test('in the header is named, and nothing is taken for a header instead', async () => {
    const { damage, file: read } = await catalogRows(
      `sku,"title_en,hs_code,country_of_origin,net_weight_kg,price,currency\n${rows(20).join('\n')}\n`,
    );
    expect(damage.map(({ rule, line }) => [rule, line])).toEqual([
      ['quote-unclosed', 1],
      ['header-missing', 2],
    ]);
    expect(read.columns).toEqual([]);
  });

  test('on the last line is named', async () => {
    expect(await damageIn(`${file(row(1))}A-2,"Bar,18063200,BE,0.1,2.40,EUR\n`)).toEqual([
      ['quote-unclosed', 3, 2],
    ]);
  });
});

test('a text of several lines with as many commas as the table has is no damage', async () => {
  const text = '"Ingredients: a, b, c, d, e, f, g\nmay contain h, i, j, k, l, m, n\nend"';
  const { damage, goods } = await catalogRows(file(row(1, text), row(2)));
  expect(damage).toEqual([]);
  expect(goods).toHaveLength(2);
});

test('a stray quote is named with its place and its row is still checked', async () => {
  const { damage, goods } = await catalogRows(file(row(1), row(2, 'Tray 5" oak'), row(3)));
  expect(damage).toMatchObject([{ rule: 'quote-stray', line: 3, record: 2 }]);
  expect(goods[1]).toMatchObject({ title_en: 'Tray 5" oak' });
});

test('a ragged row is left out, never shifted', async () => {
  const { damage, goods } = await catalogRows(file(row(1), row(2, 'Bar, 70 %'), row(3)));
  expect(damage).toMatchObject([
    { rule: 'row-ragged', line: 3, record: 2, data: { has: '8', wanted: '7' } },
  ]);
  expect(goods.map(({ sku }) => sku)).toEqual(['A-1', 'A-3']);
});

test('empty values beyond the header are let pass', async () => {
  expect(await damageIn(`${HEADER},,\n${row(1)},,\n${row(2)}\n`)).toEqual([]);
});

test('NUL bytes are named with their cell', async () => {
  const { damage } = await catalogRows(file(row(1), row(2, 'Dark\0bar')));
  expect(damage).toMatchObject([
    { rule: 'nul-byte', line: 3, record: 2, position: 1, sheetRow: 3 },
  ]);
});

test('a byte that is no UTF-8 is named with line, record, cell and offset', async () => {
  const text = file(row(1, 'Bière'), row(2, 'Pâté'), row(3, 'XY'), row(4, 'Crème brûlée'));
  const bytes = Buffer.from(text);
  const at = bytes.indexOf('XY');
  bytes[at] = 0xff;
  const { damage } = await catalogRows(bytes);
  expect(damage).toMatchObject([
    { rule: 'encoding-undecodable', line: 4, record: 3, position: 1, byte: at },
  ]);
});

test('the offset counts the byte-order mark and a line that names the delimiter', async () => {
  const text = `\uFEFFsep=;\r\nsku;title_en;price\r\nA;Bi\u00e8re;1\r\nB;p\u00e2t\u00e9;2\r\nC;XY;3\r\n`;
  const bytes = Buffer.from(text);
  const at = bytes.indexOf('XY');
  bytes[at] = 0xff;
  const { damage, file: read } = await catalogRows(bytes);
  expect(read.delimiter).toBe(';');
  expect(damage.filter(({ rule }) => rule === 'encoding-undecodable')).toMatchObject([
    { line: 5, record: 3, byte: at },
  ]);
});

test('an undecodable byte of GB 18030 is found at its offset, also across pieces', async () => {
  const head = Buffer.from(`sku,title_zh,price\n${'A,x,1\n'.repeat(20)}`);
  const bad = Buffer.from([0xc7, 0xc9, 0xff, 0xbf]);
  const bytes = Buffer.concat([head, Buffer.from('B,'), bad, Buffer.from(',1\n')]);
  const { damage } = await catalogRows(sourceOf(bytes, 7), { encoding: 'gb18030' });
  expect(damage).toMatchObject([
    { rule: 'encoding-undecodable', line: 22, record: 21, byte: head.length + 4 },
  ]);
});

test('the error of a formula is named as such', async () => {
  const { damage } = await catalogRows(file(row(1), row(2, '#N/A')));
  expect(damage).toMatchObject([{ rule: 'formula-error', line: 3, value: '#N/A' }]);
});

test('header names that are blank or doubled are named with their cell', async () => {
  const { damage } = await catalogRows('sku,title_en,,Price,price\nA,Bar,x,1,2\n');
  expect(damage).toMatchObject([
    { rule: 'header-missing', say: 'blank', position: 2, sheetRow: 1 },
    { rule: 'header-duplicate', value: 'price', position: 4 },
  ]);
});

test('titles above the header are skipped and said', async () => {
  const { damage, goods, records, lines } = await catalogRows(
    `Price list 2026\n\nMaison Exemple;Namur\n${file(row(1), row(2))}`,
  );
  expect(damage).toMatchObject([{ rule: 'lines-above-header', data: { count: '2', header: '4' } }]);
  expect([goods.length, records, lines]).toEqual([2, [1, 2], [5, 6]]);
});

test.each([
  ['nothing', ''],
  ['a byte-order mark', '\uFEFF'],
  ['blank lines', '\n\r\n \n'],
])('a file of %s is empty', async (_, content) => {
  expect(await damageIn(content)).toEqual([['file-empty', 1, 0]]);
});

test('a header with nothing under it is said to be that', async () => {
  const { damage } = await catalogRows(`${HEADER}\n,,,,,,\n`);
  expect(damage).toMatchObject([{ rule: 'file-empty', say: 'headerOnly' }]);
});

test('blank lines, and rows of blanks, are no records but rows of a spreadsheet', async () => {
  const { lines, records, sheetRows } = await catalogRows(
    file(row(1), '', row(2, '"two\nlines"'), ' , ,\u00a0,"",,,', row(3)),
  );
  expect(lines).toEqual([2, 4, 7]);
  expect(records).toEqual([1, 2, 3]);
  expect(sheetRows).toEqual([2, 4, 6]);
});

test.each(['\n', '\r\n', '\r'])('lines are counted right with line end %j', async (end) => {
  const text = [HEADER, row(1), row(2, `"a${end}b"`), '', row(3), ''].join(end);
  for (const piece of [1, 2, 3, 64]) {
    const { lines, records, sheetRows } = await catalogRows(sourceOf(text, piece));
    expect([lines, records, sheetRows]).toEqual([
      [2, 3, 6],
      [1, 2, 3],
      [2, 3, 5],
    ]);
  }
});

test('mixed line ends each count once', async () => {
  const text = `${HEADER}\r${row(1)}\n${row(2)}\r\n${row(3)}\r${row(4)}`;
  const { lines, damage } = await catalogRows(text);
  expect([lines, damage]).toEqual([[2, 3, 4, 5], []]);
});

test('sep=; is no data, and lines still count from the top of the file', async () => {
  const {
    file: read,
    lines,
    sheetRows,
    damage,
  } = await catalogRows('sep=;\nsku;title_en;price\nA;Bar, 70 %;2,40\n');
  expect([read.delimiter, lines, sheetRows, damage]).toEqual([';', [3], [2], []]);
});

test('a record longer than a mebibyte is named and the rest is read', async () => {
  const { damage, goods } = await catalogRows(file(row(1), row(2, 'x'.repeat(1_100_000)), row(3)));
  expect(damage).toMatchObject([{ rule: 'record-too-long', line: 3 }]);
  expect(goods.map(({ sku }) => sku)).toEqual(['A-1', 'A-3']);
});

test('a file that makes the reader look again and again is given up, and said to be', async () => {
  const hostile = `${HEADER}\n${'"a,b\n'.repeat(200_000)}`;
  const { damage } = await catalogRows(hostile);
  expect(damage.at(-1)).toMatchObject({ rule: 'rows-unread', say: 'gaveUp' });
});

test('a first line without end is named, and nothing is taken for a header', async () => {
  const { damage, file: read } = await catalogRows(`${HEADER}${',more'.repeat(100_000)}`);
  expect(damage).toEqual([{ rule: 'record-too-long', line: 1, record: 0 }]);
  expect(read.columns).toEqual([]);
});

test('a line too long that ends in CRLF counts once, wherever the file is cut into pieces', async () => {
  const start = `${HEADER}\r\n${row(1)}\r\n${'x'.repeat(3 << 20)}\r`;
  const bytes = new TextEncoder().encode(`${start}\n${row(2)}\r\n`);
  const { damage, lines } = await catalogRows(sourceOf(bytes, start.length));
  expect(damage).toMatchObject([{ rule: 'record-too-long', line: 3 }]);
  expect(lines).toEqual([2, 4]);
});
