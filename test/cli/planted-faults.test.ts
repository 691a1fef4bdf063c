// The faulty copy of the example catalog: every planted fault is found with its line, column and value,
// and no sound row is accused, in whatever form the same data come.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { validateSchema } from '../../src/output/validate/schema.ts';
import { encodeGbk } from '../support/gbk.ts';
import { run } from '../support/run.ts';
import { toWorkbook } from '../support/workbook.ts';

interface Planted {
  readonly rule: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

const root = new URL('../../', import.meta.url);
const csv = readFileSync(new URL('examples/catalog-faulty.csv', root), 'utf8');
const planted: Planted[] = JSON.parse(
  readFileSync(new URL('test/fixtures/planted-faults.json', root), 'utf8'),
);
const rows: string[][] = parse(csv);

const quoted = (delimiter: string, lineEnd: string) =>
  rows.map((row) => row.map((cell) => quote(cell, delimiter)).join(delimiter) + lineEnd).join('');

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const FORMS: Readonly<Record<string, () => string | Uint8Array>> = {
  'as it ships': () => csv,
  'semicolons and CRLF': () => quoted(';', '\r\n'),
  tabs: () => quoted('\t', '\n'),
  'bare carriage returns': () => quoted(',', '\r'),
  'UTF-8 with a byte-order mark': () => `\uFEFF${csv}`,
  'UTF-16': () => utf16(csv),
  GBK: () => encodeGbk(csv),
  'a workbook': () => toWorkbook(rows),
};

test.each(Object.entries(FORMS))('every planted fault is found: %s', async (form, content) => {
  const name = form === 'a workbook' ? 'catalog.xlsx' : 'catalog.csv';
  const { code, out } = await run(`validate ${name} --json --limit all`, {
    files: { [name]: content() },
  });
  expect(code).toBe(1);
  const report: { issues: (Planted & { severity: string })[] } = JSON.parse(out);
  const found = report.issues.filter(({ severity }) => severity === 'error');
  const key = ({ rule, line, column, value }: Planted) => `${line} ${rule} ${column} ${value}`;
  expect(found.map(key)).toEqual(expect.arrayContaining(planted.map(key)));
  // One slip may break several rules, but no sound row is accused.
  const guilty = new Set(planted.map(({ line }) => line));
  expect(found.filter(({ line }) => !guilty.has(line))).toEqual([]);
});

test.each(['2026-05-01', '2026-11-22'])(
  'on %s the clean catalog is accused of nothing',
  async (day) => {
    const clean = readFileSync(new URL('examples/catalog.csv', root));
    const { code, out } = await run(`validate catalog.csv --json --as-of ${day}`, {
      files: { 'catalog.csv': clean },
    });
    const report = validateSchema.parse(JSON.parse(out));
    expect(report.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    // What is good to know of such goods is said once each.
    expect(report.rules.every(({ code, count }) => code.startsWith('EW5') && count === 1)).toBe(
      true,
    );
    expect(code).toBe(0);
  },
);

test('on 2027-04-01 its food lacks what the nutrition labels of that day show, and nothing else', async () => {
  const clean = readFileSync(new URL('examples/catalog.csv', root));
  const { code, out } = await run('validate catalog.csv --json --as-of 2027-04-01', {
    files: { 'catalog.csv': clean },
  });
  const { issues } = validateSchema.parse(JSON.parse(out));
  const asked = issues.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  expect(new Set(asked)).toEqual(new Set(['food-nutrition']));
  expect(asked).toHaveLength(14);
  expect(code).toBe(1);
});
