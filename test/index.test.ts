import { expect, test } from 'vitest';
import {
  type Facts,
  type Issue,
  issueLog,
  openCatalog,
  openCodes,
  REGIMES,
  RULES,
  readProducts,
  validateFile,
} from '../src/index.ts';
import { fakeWorld } from './support/fake-world.ts';

const CATALOG = 'sku,title_en,hs_code,price,currency\nA-1,Dark chocolate,18063200,2.40,EUR\n';

test('the library reads products and finds what the command finds', async () => {
  const world = fakeWorld({ files: { 'catalog.csv': CATALOG } });
  const catalog = await openCatalog(await world.files.open('catalog.csv'), {});
  const skus: string[] = [];
  for await (const { product } of readProducts(catalog)) skus.push(product.sku);
  expect(skus).toEqual(['A-1']);

  const log = issueLog(100);
  const facts: Facts = {
    asOf: '2026-11-22',
    regimes: new Set(REGIMES),
    tariff: await openCodes(world),
  };
  const rules = { rules: RULES, severityOf: (rule: (typeof RULES)[number]) => rule.severity };
  await validateFile(catalog, rules, facts, log, () => {});
  expect(log.kept().map(({ rule }: Issue) => rule)).toContain('weight-missing');
});
