// Catalogs as diligent makers write them, in seven trades: natural titles, many of them named after
// something regulated that they are not. What the rules say of them is held exactly: with their papers
// nearly nothing, without papers what a trader has to get, without codes only what the words surely say.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { columnNamed, isColumnName } from '../../../src/catalog/columns.ts';
import type { Values } from '../../../src/catalog/rule.ts';
import { PROFILES } from '../../../src/marketplaces/profiles.ts';
import { ALL_FACTS, DECLARATIONS, issuesOf, USUAL_RULES } from '../../support/issues-of.ts';
import { csvOf } from '../../support/sound-product.ts';

const FOLDER = new URL('../../fixtures/catalogs/', import.meta.url);

const TRADES = ['food', 'drink', 'cosmetics', 'toys', 'fashion', 'electronics', 'books'] as const;

type Told = Readonly<Record<string, string>>;
interface Expected {
  readonly asTheyAre: Told;
  readonly withoutPapers: Told;
  readonly withoutCodes: Told;
}

const expected: Readonly<Record<(typeof TRADES)[number], Expected>> = JSON.parse(
  readFileSync(new URL('expected.json', FOLDER), 'utf8'),
);

/** Elements have tests of their own; without codes every product lacks its code. */
const RULES = USUAL_RULES.filter(({ name }) => !['elements-missing', 'hs-missing'].includes(name));

const FACTS = { ...ALL_FACTS, ...DECLARATIONS };

/** Which rules speak, by SKU, in the order in which a user reads them. */
async function told(rows: readonly Values[], facts = FACTS): Promise<Told> {
  const found = new Map<string, string[]>();
  for (const { sku, rule } of await issuesOf(csvOf(rows), facts, RULES)) {
    const rules = found.get(sku) ?? [];
    found.set(sku, rules.includes(rule) ? rules : [...rules, rule]);
  }
  return Object.fromEntries([...found].map(([sku, rules]) => [sku, rules.join(' ')]));
}

function without(rows: readonly Values[], drop: (column: string) => boolean): readonly Values[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, drop(name) ? '' : value])),
  );
}

const isPaper = (name: string) =>
  name !== 'isbn' && isColumnName(name) && columnNamed(name).group === 'papers';

test('a bare chocolate bar is asked for its elements, its papers, its label, its mark, each once', async () => {
  const bar = {
    sku: 'CH-1',
    title_en: 'Dark chocolate bar 70 %, 100 g',
    title_zh: '70%黑巧克力排块 100克',
    brand: 'Vlierhof',
    gtin: '9524000001061',
    hs_code: '18063200',
    country_of_origin: 'BE',
    net_weight_kg: '0.1',
    gross_weight_kg: '0.112',
    price: '2.40',
    currency: 'EUR',
    pictures: 'https://example.com/bar.jpg',
  };
  const issues = await issuesOf(csvOf([bar]), FACTS, USUAL_RULES);
  expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'info elements-missing',
    'error food-registration',
    'warning food-pack-number',
    'error food-trader-filing',
    'error food-label',
    'error food-label-content',
    'warning food-label-2025',
    'error food-nutrition',
    'warning trademark',
  ]);
  expect(issues[0]?.hint).toContain('ingredients (%)');
});

describe.each(TRADES)('%s', (trade) => {
  const rows: readonly Values[] = parse(readFileSync(new URL(`${trade}.csv`, FOLDER), 'utf8'), {
    columns: true,
  });

  test('with papers nothing is asked that a trader would laugh at', async () => {
    expect(await told(rows)).toEqual(expected[trade].asTheyAre);
  });

  test('two marketplaces take the products as they are', async () => {
    const facts = { ...FACTS, marketplaces: PROFILES };
    expect(await told(rows, facts)).toEqual(expected[trade].asTheyAre);
  });

  test('without papers each product is asked for its own, in the order to get them in', async () => {
    expect(await told(without(rows, isPaper))).toEqual(expected[trade].withoutPapers);
  });

  test('without codes the words of a title make nothing of it that it is not', async () => {
    const nameless = without(rows, (name) => isPaper(name) || name === 'hs_code');
    expect(await told(nameless)).toEqual(expected[trade].withoutCodes);
  });
});
