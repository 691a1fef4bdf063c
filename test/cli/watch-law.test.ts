import { expect, test } from 'vitest';
import { lawChangesSchema } from '../../src/output/validate/law-changes-schema.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';
import { csvOf, soundRows } from '../support/sound-product.ts';

const files = { 'catalog.csv': exampleCatalog() };

async function watched(line: string, catalog = files) {
  const { code, out, err } = await run(`validate catalog.csv --json ${line}`, { files: catalog });
  expect(schemaCheck('schemas/law-changes.json')(JSON.parse(out))).toEqual([]);
  return { code, err, report: lawChangesSchema.parse(JSON.parse(out)) };
}

test('the new nutrition labels are named with their day, their law and the products they shut out', async () => {
  const { code, report } = await watched('--watch-law 2026-11-22..2027-04-01');
  expect(code).toBe(1);
  expect(report).toMatchObject({ ok: false, judged: 40, changed: 14, worse: 14 });
  expect(report.changes).toMatchObject([
    {
      rule: 'food-nutrition',
      before: null,
      after: 'error',
      day: '2027-03-16',
      products: 14,
      regimes: [{ regime: 'general-trade', before: 'open', after: 'closed', products: 14 }],
      sources: [{ title: expect.stringContaining('GB 28050-2025') }],
    },
  ]);
  expect(report.products[0]).toMatchObject({
    sku: 'CHOC-70-100',
    rules: [{ rule: 'food-nutrition', day: '2027-03-16', column: 'nutrition' }],
    regimes: [
      { regime: 'general-trade', before: 'open', after: 'closed', rules: ['food-nutrition'] },
    ],
  });
});

test('before that day nothing is said to change', async () => {
  const { code, report } = await watched('--watch-law 2026-11-22..2027-03-15');
  expect(code).toBe(0);
  expect(report).toMatchObject({ ok: true, changed: 0, changes: [] });
});

test('a warning that becomes an error is worse, and the day of GB 7718-2025 is found', async () => {
  const catalog = { 'catalog.csv': csvOf(soundRows([{ allergens: '' }, {}])) };
  const { code, report } = await watched('--watch-law 2026-11-22..2027-04-01', catalog);
  expect(code).toBe(1);
  expect(report).toMatchObject({ judged: 2, changed: 1, worse: 1 });
  expect(report.changes).toMatchObject([
    { rule: 'food-label-2025', before: 'warning', after: 'error', day: '2027-03-16' },
  ]);
});

test('a day that depends on the product is found for each', async () => {
  const meat = { hs_code: '16024910', title_en: 'Ham', title_zh: '火腿' };
  const catalog = {
    'catalog.csv': csvOf(
      soundRows([
        { ...meat, gacc_valid_to: '2028-01-31' },
        { ...meat, gacc_valid_to: '2028-02-28' },
      ]),
    ),
  };
  const { report } = await watched('--watch-law 2026-11-22..2027-04-01', catalog);
  const ending = report.changes.filter(({ rule }) => rule === 'food-registration-ending');
  expect(ending.map(({ day }) => day)).toEqual(['2027-02-01', '2027-03-01']);
});

test('where data cover one day only, they are taken for both, and that is said', async () => {
  const { report } = await watched('--watch-law 2026-11-22..2027-04-01');
  expect(report.takenForBoth).toContain('tariff');
  const { out } = await run('validate catalog.csv --watch-law 2026-11-22..2027-04-01', { files });
  expect(out).toContain('no tariff edition covers 2027-04-01');
});

test('without a first day it begins with the day of the run', async () => {
  const { report } = await watched('--watch-law ..2027-04-01 --as-of 2026-06-01');
  expect(report).toMatchObject({ from: '2026-06-01', to: '2027-04-01' });
});

test('people read the days, the products and the law, in their language', async () => {
  const line = 'validate catalog.csv --watch-law 2026-11-22..2027-04-01';
  const { out, code } = await run(line, { files });
  expect(code).toBe(1);
  expect(out).toContain('2027-03-16 · food-nutrition EW5011 · error, new');
  expect(out).toContain('general-trade: open → closed for 14 products');
  expect(out).toContain('✖ 14 of 40 products stand worse on 2027-04-01');
  const dutch = await run(`${line} --lang nl`, { files });
  expect(dutch.out).toContain('wetswijzigingen van 2026-11-22 tot 2027-04-01');
});

test.each([
  ['2027-04-01..2026-11-22', 'is not after'],
  ['2026-11-22..2026-11-22', 'is not after'],
  ['2026-11-22', 'names no two days'],
  ['2026-11-22..', 'names no two days'],
  ['2026-11-22..2027-02-30', 'is no date'],
  ['2026-11-22..2027-01-01..2027-04-01', 'names no two days'],
  ['2026-11-22..2126-11-22', 'more than ten years'],
])('the span %s is refused with what to write', async (span, says) => {
  const { code, out, err } = await run(`validate catalog.csv --watch-law ${span}`, { files });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test.each([
  '--fix',
  '--split parts',
  '--max-warnings 0',
  '--format junit',
  '--baseline known.json',
])('a flag of another errand is refused: %s', async (flag) => {
  const { code, out } = await run(`validate catalog.csv --watch-law ..2027-04-01 ${flag}`, {
    files,
  });
  expect([code, out]).toEqual([2, '']);
});
