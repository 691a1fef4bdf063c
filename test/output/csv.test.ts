import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/read/open.ts';
import { clean, rowCursor } from '../../src/catalog/row.ts';
import { csvCell, csvText } from '../../src/output/csv.ts';
import { fakeWorld } from '../support/fake-world.ts';

test.each([
  '=1+1',
  '+32 2 555 01 01',
  '-5+cmd|" /C calc"!A0',
  '@SUM(A1)',
  "'quoted by hand",
  '＝1+1',
  '\t=1',
  '=HYPERLINK("http://x.example","click")',
])('%j gets the apostrophe that makes a spreadsheet show it and not compute it', (value) => {
  expect(csvCell(value).replace(/^"/, '')).toMatch(/^'/);
});

test.each(['-5', '-0.25', '12.5', 'BE', '', "'", '18063200', 'a=b'])(
  '%j computes nothing and stays as it is',
  (value) => {
    expect(csvCell(value)).toBe(value);
  },
);

test('delimiters, quotes and line breaks are quoted, by the delimiter in use', () => {
  expect(csvText([['a;b', 'say "yes"', 'two\nlines', 'a,b']], { delimiter: ';' })).toBe(
    '"a;b";"say ""yes""";"two\nlines";a,b\r\n',
  );
});

test('only a file that is asked to begins with a byte order mark', () => {
  expect(csvText([['a']])).toBe('a\r\n');
  expect(csvText([['a']], { bom: true })).toBe('\ufeffa\r\n');
});

// Wider than any value: the reader takes lines of a value for rows when they have the table's width.
const WIDE = Array.from({ length: 14 }, (_, i) => `other ${i}`);

// What the reader can give: trimmed, one apostrophe less; NUL and U+FFFD are damage to it.
const characters = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...`'=+-@"\t\r\n ,;|＝＋０巧é`) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const value = fc
  .array(characters, { maxLength: 12 })
  .map((parts) => clean(parts.join('').replace(/[\0\ufffd]|\p{Surrogate}/gu, '')))
  .filter((text) => text.trim() !== '');

test('what is written comes back unchanged through the real reader, in every delimiter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
      async (values, delimiter, bom) => {
        const rows = values.map((text, i) => [`SKU-${i}`, text, ...WIDE]);
        const text = csvText([['sku', 'title_en', ...WIDE], ...rows], { delimiter, bom });
        expect(await titlesOf(text, delimiter)).toEqual(values);
      },
    ),
    { numRuns: 300 },
  );
});

async function titlesOf(text: string, delimiter: string): Promise<string[]> {
  const { files } = fakeWorld({ files: { 'c.csv': text } });
  const catalog = await openCatalog(await files.open('c.csv'), { delimiter, encoding: 'utf-8' });
  const cursor = rowCursor(catalog.columns);
  const titles: string[] = [];
  for await (const { rows } of catalog.batches()) {
    for (const cells of rows) {
      cursor.move(cells, 1, 1);
      titles.push(cursor.row.text('title_en'));
    }
  }
  return titles;
}
