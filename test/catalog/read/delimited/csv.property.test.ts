import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markRecord, newMark } from '../../../../src/catalog/read/delimited/split.ts';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';
import { encode } from '../../../support/encode.ts';

const HEADERS = ['sku', 'title_en', 'title_zh', 'brand', 'price', 'currency'];
const DELIMITERS = [',', ';', '\t', '|'] as const;
const ENDS = ['\n', '\r\n', '\r'] as const;

/** A value that every encoding below has, with all that makes CSV hard. */
const value = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'B', '7', '"', ',', ';', '\t', '|', '\n', ' ', '.', '-'),
  }),
  fc.constantFrom('黑巧克力', '比利时，啤酒', '2.40', '"', '""', 'a\nb', '=1+1'),
);
const table = fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});
const dialect = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  end: fc.constantFrom(...ENDS),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
  marked: fc.boolean(),
  quoteAll: fc.boolean(),
  lastEnd: fc.boolean(),
  piece: fc.integer({ min: 1, max: 200 }),
});

/** A quoted value whose inner lines look like rows is taken for damage, on purpose. */
function looksLikeRows(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.filter((cell) => /[\n]/.test(cell)).length > 0 && tooWide(row));
}

function tooWide(row: readonly string[]): boolean {
  const inner = row.flatMap((cell) => cell.split('\n'));
  return inner.some((line) => /[,;\t|]/.test(line));
}

test('any table in any dialect and encoding reads back equal', async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, async (rows, how) => {
      fc.pre(!looksLikeRows(rows));
      const cells = rows.map((row, i) => [`A-${i}`, ...row.slice(1)]);
      const { text, lines } = written([HEADERS, ...cells], how);
      const marked = how.marked && how.encoding !== 'gb18030' ? `\uFEFF${text}` : text;
      const encoding = how.encoding === 'gb18030' ? { encoding: 'gb18030' as const } : {};
      const read = await catalogRows(sourceOf(encode(marked, how.encoding), how.piece), {
        delimiter: how.delimiter,
        ...encoding,
      });
      expect(read.cells.map((row) => [...row])).toEqual(
        cells.map((row) => row.map((cell) => cell.replaceAll('\n', how.end))),
      );
      expect(read.lines).toEqual(lines.slice(1));
      expect(read.records).toEqual(cells.map((_, i) => i + 1));
      expect(read.sheetRows).toEqual(cells.map((_, i) => i + 2));
    }),
    { numRuns: 400 },
  );
});

interface How {
  readonly delimiter: string;
  readonly end: string;
  readonly quoteAll: boolean;
  readonly lastEnd: boolean;
}

function written(rows: readonly (readonly string[])[], how: How) {
  let text = '';
  let line = 1;
  const lines: number[] = [];
  for (const [i, row] of rows.entries()) {
    const record = row
      .map((cell) => {
        const special = how.quoteAll || /["\r\n]/.test(cell) || cell.includes(how.delimiter);
        return special ? `"${cell.replaceAll('"', '""').replaceAll('\n', how.end)}"` : cell;
      })
      .join(how.delimiter);
    lines.push(line);
    line += 1 + row.join('').split('\n').length - 1;
    text += record + (i < rows.length - 1 || how.lastEnd ? how.end : '');
  }
  return { text, lines };
}

test('the splitter sees the records and fields that csv-parse sees', () => {
  const noise = fc.string({
    unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' ', 'é'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(noise, (text) => {
      const bytes = Buffer.from(text);
      const mark = newMark();
      const widths: number[] = [];
      let open = false;
      for (let at = 0; at < bytes.length; at = mark.next) {
        markRecord(bytes, at, bytes.length, 0x2c, mark);
        open ||= mark.open === 'quoted';
        widths.push(mark.fields);
      }
      // A quote that never closes is damage, which csv-parse refuses.
      fc.pre(!open);
      const records: string[][] = parse(bytes, {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
      });
      expect(widths).toEqual(records.map((record) => record.length));
    }),
    { numRuns: 3000 },
  );
});

test('no bytes crash the reader, and whatever they are it says something of them', async () => {
  const start = fc.constantFrom(
    '',
    'sku,title_en,price\n',
    '{"sku":',
    '[{"',
    '<?xml version="1.0"?><rss>',
    'sep=;\n',
    'PK\u0003\u0004',
  );
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(40),
      async (head, tail, piece) => {
        const bytes = Buffer.concat([Buffer.from(head), tail]);
        await catalogRows(sourceOf(bytes, piece + 1)).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'UserError' });
        });
      },
    ),
    { numRuns: 1500 },
  );
});

test('however many quotation marks a file loses, each row is read or named', async () => {
  const row = (i: number) => `A-${i},"Bar, dark","Bar",Exemple,2.40,EUR`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 4 }), async (drops) => {
      let text = Array.from({ length: 30 }, (_, i) => row(i)).join('\n');
      for (const drop of drops) {
        const at = [...text.matchAll(/"/g)].map(({ index }) => index);
        const i = at[drop % at.length] ?? 0;
        text = text.slice(0, i) + text.slice(i + 1);
      }
      const { goods, damage } = await catalogRows(`${HEADERS.join(',')}\n${text}\n`);
      const named = new Set<number>();
      for (const { rule, line, data, value: shown = '' } of damage) {
        // A row that is named by its width may span lines.
        const spanned = rule === 'row-ragged' ? shown.split('\n').length - 1 : 0;
        const to = rule === 'rows-unread' ? Number(data?.to ?? 31) : line + spanned;
        for (let i = line; i <= to; i++) named.add(i);
      }
      const read = new Set(goods.map(({ sku }) => Number(sku?.slice(2)) + 2));
      const lost = Array.from({ length: 30 }, (_, i) => i + 2).filter(
        (line) => !read.has(line) && !named.has(line),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
