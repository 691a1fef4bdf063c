import { expect, test } from 'vitest';
import { gs1CheckDigit } from '../../src/catalog/values/gs1.ts';
import type { Issue } from '../../src/issue.ts';
import { run } from '../support/run.ts';

const HEADER =
  'sku,gtin,title_en,title_zh,hs_code,country_of_origin,net_weight_kg,gross_weight_kg,price,currency,gacc_reg_no';

test('a wrong check digit is found with line, column and value', async () => {
  const { code, out } = await run('validate catalog.csv --json', {
    files: {
      'catalog.csv': `${HEADER}\nA,9524000000012,Candle,香薰蜡烛,34060000,BE,0.1,0.12,2.40,EUR,CBEL20260000000101\n`,
    },
  });
  expect(code).toBe(1);
  const errors = JSON.parse(out).issues.filter(({ severity }: Issue) => severity === 'error');
  expect(errors).toMatchObject([
    {
      code: 'EW1004',
      rule: 'gtin-check-digit',
      line: 2,
      record: 1,
      column: 'gtin',
      value: '9524000000012',
      cell: 'B2',
    },
  ]);
});

const barcode = (i: number) => {
  const digits = String(541234500000 + i);
  return digits + gs1CheckDigit(digits);
};

test('an unclosed quote names its row, and the rows after it are still checked', async () => {
  const row = (i: number) =>
    `A-${i},${barcode(i)},White candle,香薰蜡烛,34060000,BE,0.1,${i === 60 ? '0.05' : '0.12'},2.40,EUR,CBEL20260000000101`;
  const rows = Array.from({ length: 100 }, (_, i) => row(i + 1));
  rows[29] = rows[29]?.replace('White', '"White') ?? '';
  const { out } = await run('validate catalog.csv --json', {
    files: { 'catalog.csv': [HEADER, ...rows, ''].join('\n') },
  });
  const errors = JSON.parse(out).issues.filter(({ severity }: Issue) => severity === 'error');
  const found = errors.map((issue: Issue) => [issue.rule, issue.line, issue.record]);
  expect(found).toEqual([
    ['quote-unclosed', 31, 30],
    ['net-exceeds-gross', 61, 60],
  ]);
});

test.each([
  ['bogus: 1', /does not know: bogus\.\n.*It may say: rules, .*schemas\/config\.json/],
  ['rule: {hs-missing: off}', /does not know: rule\.\n.*Did you mean rules\?/],
  ['rules: off', /rules: Invalid input/],
  ['shops: { a: { appKey: x } }', /shops\.a\.marketplace: is missing\./],
  ['shops: { a: &a { marketplace: x }, b: { <<: *a, bogus: 1 } }', /not know: shops\.b\.bogus/],
])('a config of “%s” is refused with what may be meant', async (config, says) => {
  const files = { 'c.csv': 'sku\nA\n', 'ewtp.config.yaml': config };
  const { code, out, err } = await run('validate c.csv', { files });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(says);
});

test('a file of which nothing was read has one reason for all that was not checked', async () => {
  const { out } = await run('validate c.csv --json', { files: { 'c.csv': '' } });
  const about = JSON.parse(out).notRun.filter(({ file }: { file?: string }) => file === 'c.csv');
  const reasons = new Set(about.map(({ why }: { why: string }) => why));
  expect([...reasons]).toEqual(['no column of c.csv was recognised']);
});

test('a sheet is asked for in vain where there is no workbook', async () => {
  const { code, err } = await run('validate catalog.csv --sheet Products', {
    files: { 'catalog.csv': `${HEADER}\n` },
  });
  expect(code).toBe(2);
  expect(err).toContain('no workbook');
});
