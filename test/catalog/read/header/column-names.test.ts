import { expect, test } from 'vitest';
import { meaning } from '../../../../src/catalog/read/header/column-names.ts';

test.each([
  ['HS-code', 'hs_code'],
  ['hs_code', 'hs_code'],
  ['EAN-code', 'gtin'],
  ['Artikelnr', 'sku'],
  ['Land-van-oorsprong', 'country_of_origin'],
  ['Netto-gewicht (kg)', 'net_weight_kg'],
  ['Intrastat-code', 'hs_code'],
  // A non-breaking hyphen, as a word processor writes it.
  ['HS\u2011code', 'hs_code'],
])('a header is known however it is joined: %s', (header, column) => {
  expect(meaning(header)?.column).toBe(column);
});

test('a header that says something else stays unknown', () => {
  expect(meaning('HS-code-check')).toBeUndefined();
});
