import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const HEADER =
  'sku,gtin,title_en,title_zh,hs_code,country_of_origin,net_weight_kg,gross_weight_kg,price,currency';

test('a wrong check digit is found with line, column and value', async () => {
  const { code, out } = await run('validate catalog.csv --json', {
    files: {
      'catalog.csv': `${HEADER}\nA,9524000000012,Bar,巧克力排块,18063200,BE,0.1,0.12,2.40,EUR\n`,
    },
  });
  expect(code).toBe(1);
  expect(JSON.parse(out).issues).toMatchObject([
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

test('an unclosed quote names its row, and the rows after it are still checked', async () => {
  const row = (i: number) =>
    `A-${i},9524000000019,Bar,巧克力排块,18063200,BE,0.1,${i === 60 ? '0.05' : '0.12'},2.40,EUR`;
  const rows = Array.from({ length: 100 }, (_, i) => row(i + 1));
  rows[29] = rows[29]?.replace('Bar', '"Bar') ?? '';
  const { out } = await run('validate catalog.csv --json', {
    files: { 'catalog.csv': [HEADER, ...rows, ''].join('\n') },
  });
  const found = JSON.parse(out).issues.map(
    (issue: { rule: string; line: number; record: number }) => [
      issue.rule,
      issue.line,
      issue.record,
    ],
  );
  expect(found).toEqual([
    ['quote-unclosed', 31, 30],
    ['net-exceeds-gross', 61, 60],
  ]);
});
