import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesOf } from '../support/issues-of.ts';

// A shop's own export knows nothing of customs: what it lacks is said, and nothing is made up.
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/layouts/${name}`, import.meta.url));

const errorsIn = async (name: string) => [
  ...new Set(
    (await issuesOf(fixture(name)))
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule),
  ),
];

test('in a Shopify export only the columns that customs needs are missing', async () => {
  expect((await errorsIn('shopify-products.csv')).toSorted()).toEqual([
    'currency-missing',
    'header-missing',
    'hs-missing',
    'origin-missing',
  ]);
});

test('in a WooCommerce export too, but for a product that was never weighed', async () => {
  expect((await errorsIn('woocommerce.csv')).toSorted()).toEqual([
    'currency-missing',
    'header-missing',
    'hs-missing',
    'origin-missing',
    'weight-missing',
  ]);
});

test('what a shop’s export merely could have is said once a file', async () => {
  const issues = await issuesOf(fixture('shopify-products.csv'));
  const about = issues.filter(({ rule }) => rule === 'gross-weight-missing');
  expect(about).toMatchObject([{ severity: 'info', record: 0, line: 1 }]);
});
