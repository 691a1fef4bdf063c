import { expect, test } from 'vitest';
import type { Values } from '../../../../src/catalog/rule.ts';
import { ALL_FACTS, issuesOf } from '../../../support/issues-of.ts';
import { csvOf, soundRows } from '../../../support/sound-product.ts';

const AD = /^ad-term/;

async function told(row: Values, asOf = ALL_FACTS.asOf) {
  const issues = await issuesOf(csvOf(soundRows([row])), { ...ALL_FACTS, asOf });
  return issues
    .filter(({ rule }) => AD.test(rule))
    .map(({ severity, message }) => `${severity} ${message.split(':')[0]}`);
}

test('a word inside the brand is a name where the copy says the brand, and a claim elsewhere', async () => {
  const brand = '顶级时光';
  expect(await told({ brand, title_zh: '顶级时光黑巧克力' })).toEqual([]);
  expect(await told({ brand, title_zh: '顶级时光 顶级黑巧克力' })).toEqual([
    'warning “顶级” at character 6 may be a claim',
  ]);
  expect(await told({ brand: 'Unique 唯一', title_zh: '唯一黑巧克力' })).toEqual([]);
});

test('the place is that in the cell, counted in characters as a reader counts them', async () => {
  expect(await told({ title_zh: '  🍫国 家级黑巧克力' })).toEqual([
    'error “国 家级” at character 4',
  ]);
});

test('what a registration allows is an error only without it', async () => {
  const cream = { hs_code: '33049900', title_zh: '保湿面霜', description_zh: '美白面霜，50毫升。' };
  expect(await told({ ...cream, nmpa_reg_no: '' })).toEqual(['error “美白” at character 1']);
  expect(await told({ ...cream, nmpa_reg_no: '国妆特进字20260001' })).toEqual([]);
});

test('words that a standard forbids from a later day are a warning before it', async () => {
  const row = { title_zh: '黑巧克力排块', description_zh: '零添加配方。' };
  expect(await told(row, '2027-03-15')).toEqual(['warning “零添加” at character 1 may be a claim']);
  expect(await told(row, '2027-03-16')).toEqual(['error “零添加” at character 1']);
});
