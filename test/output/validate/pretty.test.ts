import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { en } from '../../../src/language/en.ts';
import { concise } from '../../../src/output/validate/concise.ts';
import type { Look } from '../../../src/output/validate/format.ts';
import { github } from '../../../src/output/validate/github.ts';
import { pretty } from '../../../src/output/validate/pretty.ts';
import { aFile, anIssue, aReport } from '../../support/report.ts';

const wide: Look = {
  style: new Chalk({ level: 0 }),
  width: 90,
  limit: 100,
  verbose: false,
  phrases: en,
  columns: new Map(),
  toFile: false,
  rules: RULES,
};
const narrow = { ...wide, width: 48 };
const coloured = { ...wide, style: new Chalk({ level: 1 }) };

/** A column the file lacks, one fault on many rows, Chinese text, an empty cell, a fault of the file. */
const report = aReport(
  [
    anIssue({
      code: 'EW0012',
      rule: 'lines-above-header',
      severity: 'info',
      line: 1,
      record: 0,
      column: '',
      header: '',
      sku: '',
      value: '',
      message: '2 lines stand above the header on line 3; they were left out.',
      hint: 'Nothing, if they are a title.',
    }),
    anIssue(),
    anIssue({
      code: 'EW6002',
      rule: 'ad-term',
      severity: 'warning',
      line: 3,
      record: 2,
      column: 'title_zh',
      header: '中文品名',
      sku: '巧克力-2',
      value: '全国最好的黑巧克力',
      message: '“最好” is a superlative that advertisements may not use.',
      hint: 'Say what is special about it instead: origin, cocoa content, method.',
      cell: 'D3',
    }),
    ...Array.from({ length: 40 }, (_, i) =>
      anIssue({
        code: 'EW4001',
        rule: 'price-missing',
        line: i + 4,
        record: i + 3,
        column: 'price',
        header: 'Price',
        sku: `BEER-${i}`,
        value: '',
        message: 'The product has no price.',
        hint: 'Give the price of one unit, without tax.',
        cell: `H${i + 4}`,
      }),
    ),
    ...Array.from({ length: 120 }, (_, i) =>
      anIssue({
        code: 'EW2007',
        rule: 'origin-missing',
        line: i + 2,
        record: i + 1,
        column: 'country_of_origin',
        header: '',
        sku: `ANY-${i}`,
        value: '',
        message: 'The country of origin is missing.',
        hint: 'Add a column country_of_origin with two-letter codes such as BE.',
      }),
    ),
  ],
  {
    files: [
      aFile({ columns: [{ column: 'title_zh', header: '中文品名', how: 'similar' }] }),
      aFile({ path: 'more.xlsx', format: 'xlsx', layout: '', records: 1, products: 1 }),
    ],
    notRun: [
      { rule: 'hs-unknown', why: 'no tariff edition covers 2026-11-22' },
      { rule: 'net-exceeds-gross', why: 'catalog.csv has no column gross_weight_kg' },
    ],
  },
);

const golden = (name: string) => `../../fixtures/validate/${name}.txt`;

test('wide, narrow and coloured terminals look as they should', async () => {
  await expect(pretty(report, wide)).toMatchFileSnapshot(golden('pretty-90'));
  await expect(pretty(report, narrow)).toMatchFileSnapshot(golden('pretty-48'));
  await expect(pretty(report, coloured)).toMatchFileSnapshot(golden('pretty-colour'));
});

test('columns that the file lacks come with the gravest first', () => {
  const absent = { header: '', value: '', record: 1 };
  const report = aReport([
    anIssue({ ...absent, code: 'EW5005', column: 'label_reg_no_shown', severity: 'warning' }),
    anIssue({ ...absent, code: 'EW5006', column: 'exporter_filing_no', severity: 'error' }),
  ]);
  expect(
    pretty(report, wide)
      .match(/EW500\d/g)
      ?.slice(0, 2),
  ).toEqual(['EW5006', 'EW5005']);
});

test('concise and github look as they should', async () => {
  const few = aReport([anIssue(), anIssue({ severity: 'warning', line: 9, code: 'EW9999' })]);
  await expect(concise(few, wide)).toMatchFileSnapshot(golden('concise'));
  await expect(github(few, wide)).toMatchFileSnapshot(golden('github'));
});

test('no line is wider than the terminal, whatever the catalog says', () => {
  const long = '长'.repeat(300) + 'x'.repeat(300);
  const hostile = aReport([
    anIssue({ value: long, header: long, sku: long, message: long, hint: long }),
  ]);
  for (const look of [narrow, wide])
    for (const line of [...pretty(report, look).split('\n'), ...pretty(hostile, look).split('\n')])
      expect(stringWidth(line)).toBeLessThanOrEqual(look.width);
});

test('the line under a value is as wide as the value, also in Chinese', () => {
  const lines = pretty(aReport([anIssue({ value: '９５24', header: '条码' })]), wide).split('\n');
  const at = lines.findIndex((line) => line.includes('９５24'));
  const before = '    │ 条码: ';
  expect(lines[at]).toBe(`${before}９５24`);
  expect(lines[at + 1]).toBe(`    │ ${' '.repeat(stringWidth('条码: '))}^^^^^^`);
});

test('colours add nothing that the words do not say', () => {
  const bare = pretty(report, coloured).replace(/\u001b\[[0-9;]*m/g, '');
  expect(bare).toBe(pretty(report, wide));
});

test('findings that are not listed are counted exactly, also when they were not kept', () => {
  const many = aReport(
    Array.from({ length: 5000 }, (_, i) =>
      anIssue({ line: i + 2, record: i + 1, message: `Check digit of ${i}.` }),
    ),
    { keepPerRule: 1000 },
  );
  const text = pretty(many, wide);
  expect(text.match(/✖ error gtin-check-digit/g)).toHaveLength(100);
  expect(text).toContain(
    '… 4,900 more × gtin-check-digit in EAN (error): lines 102, 103, 104, 105, 106 …',
  );
  expect(text).toContain('1,000 of 5,000');
  expect(text).toContain('not fit: 5,000 errors');
});

test('when the list is cut, errors stay before infos', () => {
  const infos = Array.from({ length: 20 }, (_, i) =>
    anIssue({ severity: 'info', rule: 'a', code: 'EW1900', line: i + 2, message: `${i}` }),
  );
  const text = pretty(aReport([...infos, anIssue({ line: 90 })]), { ...wide, limit: 1 });
  expect(text).toContain('line 90');
  expect(text).toContain('… 20 × a in EAN (info)');
});

test('too many warnings are said to be the reason', () => {
  const text = pretty(aReport([anIssue({ severity: 'warning' })], { maxWarnings: 0 }), wide);
  expect(text).toContain('✖ not fit: 0 errors, 1 warning');
  expect(text).toContain('no more than 0 are allowed');
});
