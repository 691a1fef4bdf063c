import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Values } from '../../src/catalog/rule.ts';
import { validateSchema } from '../../src/output/validate/schema.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';
import { csvOf, soundRows } from '../support/sound-product.ts';

const catalog = (...rows: readonly Values[]) => ({ 'c.csv': csvOf(soundRows(rows)) });

async function readiness(rows: readonly Values[], flags = '') {
  const { out } = await run(`validate c.csv --json ${flags}`, { files: catalog(...rows) });
  const { readiness: found } = validateSchema.parse(JSON.parse(out));
  if (found === undefined) throw new Error('no readiness');
  return found;
}

const statesOf = async (row: Values, flags = '') => {
  const [product] = (await readiness([row], flags)).products;
  return Object.fromEntries((product?.regimes ?? []).map(({ regime, state }) => [regime, state]));
};

test('food with its papers is open, but by e-commerce, whose list is not at hand', async () => {
  expect(await statesOf({})).toEqual({
    'general-trade': 'open',
    'cbec-bonded': 'unknown',
    'cbec-direct': 'unknown',
    postal: 'open',
    sample: 'open',
  });
});

test('a missing paper closes the regime that asks for it, and is named with its law', async () => {
  const found = await readiness([{ gacc_reg_no: '' }], '--regime general-trade');
  expect(found.regimes).toEqual([
    {
      ...{ regime: 'general-trade', open: 0, closed: 1, unknown: 0 },
      reasons: [
        {
          ...{ makes: 'closed', why: 'papers', rule: 'food-registration' },
          ...{ papers: ['gacc_reg_no'], products: 1 },
        },
      ],
    },
  ]);
  const titles = found.laws.find(({ rule }) => rule === 'food-registration')?.sources;
  expect(titles?.map(({ title }) => title).join()).toContain('Decree 280');
  // The decree that it replaced is not in force any more.
  expect(titles?.map(({ title }) => title).join()).not.toMatch(/^Decree 248/m);
});

test('the regimes differ: meat may not come by post, whatever its papers', async () => {
  const meat = { hs_code: '16024910', title_en: 'Ham', title_zh: '火腿' };
  expect(await statesOf(meat)).toMatchObject({ 'general-trade': 'open', postal: 'closed' });
});

test('what no source confirms leaves unknown and never closes', async () => {
  const lamp = { hs_code: '94052100', title_en: 'Lamp', title_zh: '台灯', ccc_cert_no: '' };
  const found = await readiness([lamp], '--regime general-trade');
  expect(found.products[0]?.regimes).toMatchObject([
    { state: 'unknown', reasons: [{ makes: 'unknown', why: 'papers', rule: 'ccc-certificate' }] },
  ]);
});

test('a halt whose present state nobody confirms leaves Japanese seafood unknown', async () => {
  const fish = { hs_code: '03038990', title_en: 'Sea bream', title_zh: '冷冻鲷鱼' };
  const papers = { official_recommendation: 'letter.pdf', health_cert: 'cert.pdf' };
  const sea = { ...fish, ...papers, label_reg_no_shown: 'yes', zh_label_file: 'label.pdf' };
  expect(await statesOf({ ...sea, country_of_origin: 'NO' })).toMatchObject({ postal: 'open' });
  expect(await statesOf({ ...sea, country_of_origin: 'JP' })).toMatchObject({
    'general-trade': 'unknown',
    postal: 'unknown',
  });
});

test.each([
  ['no tariff code', { hs_code: '' }],
  ['a tariff code that a spreadsheet has damaged', { hs_code: '1.80632E+07' }],
  ['a tariff code that is too short', { hs_code: '1806' }],
  ['no origin', { country_of_origin: '' }],
  ['a weight that is none', { net_weight_kg: 'heavy' }],
  ['a price that is none', { price: 'ask' }],
  ['a formula error for a code', { hs_code: '#REF!' }],
])('nothing is open with %s', async (_what, row) => {
  expect(new Set(Object.values(await statesOf(row)))).toEqual(new Set(['unknown']));
});

test('switched off, the rule on missing codes still leaves the product unknown', async () => {
  const off = '--rule hs-missing=off --rule hs-format=off --rule food-registration=off';
  const found = await readiness([{ hs_code: '' }], off);
  expect(found.regimes.every(({ open, closed }) => open + closed === 0)).toBe(true);
  expect(found.leftOut).toEqual(expect.arrayContaining(['hs-missing', 'food-registration']));
});

test('severities that the user has set change nothing of the law', async () => {
  const states = await statesOf({ gacc_reg_no: '' }, '--rule food-registration=info');
  expect(states).toMatchObject({ 'general-trade': 'closed' });
});

test('a row that cannot be read is not judged, so that it is counted as open nowhere', async () => {
  const { out } = await run('validate c.csv --json', {
    files: { 'c.csv': `${csvOf(soundRows([{}]))}A-9,short\n` },
  });
  const found = validateSchema.parse(JSON.parse(out)).readiness;
  expect(found).toMatchObject({ judged: 1, products: [{ sku: 'A-1' }] });
});

test('counts are exact where fewer products are kept than there are', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => (i % 3 === 0 ? { gacc_reg_no: '' } : {}));
  const found = await readiness(rows, '--regime general-trade');
  expect(found).toMatchObject({ judged: 1200, regimes: [{ open: 800, closed: 400, unknown: 0 }] });
  expect(found.products).toHaveLength(1000);
});

test('without a tariff edition for the day a product is not open, and what is closed stays closed', async () => {
  const found = await readiness(
    [{}, { gacc_reg_no: '' }],
    '--as-of 2028-01-01 --regime general-trade',
  );
  expect(found.regimes).toMatchObject([{ open: 0, closed: 1, unknown: 1 }]);
});

test('a few products are told one by one with their papers, many by count', async () => {
  const few = await run('validate c.csv', { files: catalog({ gacc_reg_no: '' }) });
  expect(few.out).toContain('closed: general-trade');
  expect(few.out).toContain('food-registration: gacc_reg_no missing (Food Safety Law, Art. 96)');
  const many = await run('validate c.csv', { files: { 'c.csv': exampleCatalog() } });
  expect(many.out).toMatch(/general-trade +40 open/);
  expect(many.out).toContain('no e-commerce list covers');
});

test('it stays within a narrow terminal', async () => {
  const world = { isTerminal: true, columns: 60, env: { NO_COLOR: '1' } };
  for (const files of [catalog({ gacc_reg_no: '' }), { 'c.csv': exampleCatalog() }]) {
    const { out } = await run('validate c.csv --lang zh', { files, ...world });
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  }
});
