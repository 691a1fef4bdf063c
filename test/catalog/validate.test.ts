import { expect, test } from 'vitest';
import { RULES } from '../../src/catalog/rules/index.ts';
import { notRun } from '../../src/catalog/validate.ts';
import { en } from '../../src/language/en.ts';
import { PROFILES } from '../../src/marketplaces/profiles.ts';
import { catalogOf } from '../support/catalog-of.ts';
import { ALL_FACTS, DECLARATIONS, issuesOf, USUAL_RULES } from '../support/issues-of.ts';
import { csvOf, SOUND_PRODUCT, soundRows } from '../support/sound-product.ts';

const SET = { rules: RULES, severityOf: (rule: (typeof RULES)[number]) => rule.severity };

test('a required column that the file lacks is named at the header and missed on each row', async () => {
  const rows = soundRows([{}, {}]).map(({ hs_code: _, ...row }) => row);
  const issues = await issuesOf(csvOf(rows));
  expect(issues.map(({ rule, line, record, column }) => [rule, line, record, column])).toEqual([
    ['header-missing', 1, 0, 'hs_code'],
    ['hs-missing', 2, 1, 'hs_code'],
    ['hs-missing', 3, 2, 'hs_code'],
  ]);
});

test('a recommended column that the file lacks is named once, however many rows there are', async () => {
  const rows = soundRows([{}, {}, {}]).map(({ pictures: _, ...row }) => row);
  const issues = await issuesOf(csvOf(rows));
  expect(issues).toMatchObject([{ rule: 'picture-missing', line: 1, record: 0 }]);
});

test('an empty cell of a recommended column is named on its row', async () => {
  const issues = await issuesOf(csvOf(soundRows([{}, { pictures: '' }])));
  expect(issues).toMatchObject([{ rule: 'picture-missing', line: 3, record: 2 }]);
});

test('where a spreadsheet has damaged a code, nothing else is said of the cell', async () => {
  const issues = await issuesOf(csvOf(soundRows([{ gtin: '5.41E+12', hs_code: '1.80632E+07' }])));
  expect(issues.map(({ rule, column }) => [rule, column])).toEqual([
    ['spreadsheet-damage', 'gtin'],
    ['spreadsheet-damage', 'hs_code'],
  ]);
});

test('with that rule off, the rules behind it speak', async () => {
  const rules = USUAL_RULES.filter(({ name }) => name !== 'spreadsheet-damage');
  const csv = csvOf(soundRows([{ gtin: '5.41E+12' }]));
  expect(await issuesOf(csv, ALL_FACTS, rules)).toMatchObject([{ rule: 'gtin-format' }]);
});

test('a formula error is named once, whatever its column asks for', async () => {
  const csv = csvOf(soundRows([{ net_weight_kg: '#DIV/0!' }, { gtin: '#N/A' }, { price: '####' }]));
  const issues = await issuesOf(csv);
  expect(issues.map(({ rule, line }) => [rule, line])).toEqual([
    ['formula-error', 2],
    ['formula-error', 3],
    ['formula-error', 4],
  ]);
});

test('a fault is found on every row that has it, also after the same value', async () => {
  const csv = csvOf(soundRows([{}, { hs_code: '18063210' }, {}, { hs_code: '18063210' }]));
  const issues = await issuesOf(csv);
  expect(issues.map(({ rule, line }) => [rule, line])).toEqual([
    ['hs-unknown', 3],
    ['hs-unknown', 5],
  ]);
});

test('a finding says the spreadsheet’s cell, the header and the value as the file has them', async () => {
  const csv = `Nr;SKU;Net weight (g);${['title_en', 'hs_code'].join(';')}\n1;A-1; -5 ;Dark chocolate;18063200\n`;
  const issues = await issuesOf(csv);
  expect(issues.find(({ rule }) => rule === 'weight-not-positive')).toMatchObject({
    line: 2,
    cell: 'C2',
    header: 'Net weight (g)',
    column: 'net_weight_kg',
    sku: 'A-1',
  });
});

test('a rule whose facts or columns are missing is said not to have run', async () => {
  const { gross_weight_kg: _, ...row } = SOUND_PRODUCT;
  const file = await catalogOf(csvOf([row]));
  const { tariff: __, ...facts } = ALL_FACTS;
  const silent = notRun(file, SET, facts, en.notRun);
  expect(silent).toContainEqual({
    rule: 'hs-unknown',
    why: 'no tariff edition covers 2026-11-22',
  });
  expect(silent.find(({ rule }) => rule === 'net-exceeds-gross')?.why).toContain('gross_weight_kg');
});

test('optional columns that a catalog does without are no gap in its verdict', async () => {
  const file = await catalogOf(csvOf([SOUND_PRODUCT]));
  const known = { ...ALL_FACTS, ...DECLARATIONS, marketplaces: PROFILES };
  expect(notRun(file, SET, known, en.notRun)).toEqual([]);
});
