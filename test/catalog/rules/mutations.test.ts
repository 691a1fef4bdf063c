// What happens to a good row on its way through spreadsheets, shops and hands: each damage is found, or
// the row still says the same.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnName } from '../../../src/catalog/columns.ts';
import type { Values } from '../../../src/catalog/rule.ts';
import { readAmount } from '../../../src/catalog/values/amount.ts';
import { gs1CheckDigit } from '../../../src/catalog/values/gs1.ts';
import { issuesOf } from '../../support/issues-of.ts';
import { csvOf, soundRows } from '../../support/sound-product.ts';

type Product = Readonly<Record<string, string>>;

const LINES = ['18063200', '04069000', '22030000', '33049900', '42022100', '61091000'];

/** A good product: as varied as the damage needs it. */
const product: fc.Arbitrary<Product> = fc
  .record({
    number: fc.integer({ min: 0, max: 99_999_999 }),
    prefix: fc.constantFrom('5400', '5412', '8710', '4006', '0075'),
    hs_code: fc.constantFrom(...LINES),
    grams: fc.integer({ min: 20, max: 900 }),
    cents: fc.integer({ min: 101, max: 99_999 }),
  })
  .map(({ number, prefix, hs_code, grams, cents }) => {
    const digits = prefix + String(number).padStart(8, '0');
    return {
      sku: `ART-${number}`,
      gtin: digits + gs1CheckDigit(digits),
      hs_code,
      net_weight_kg: String(grams / 1000),
      gross_weight_kg: String((grams + 20) / 1000),
      net_content: `${grams} g`,
      price: (cents / 100).toFixed(2),
      currency: 'EUR',
    };
  });

/** The rules that speak, those aside that ask for papers of certain goods or name a duty on them. */
async function rulesOn(values: Product): Promise<readonly string[]> {
  const issues = await issuesOf(csvOf(soundRows([values as Values])));
  return issues
    .filter(({ severity, code }) => severity !== 'info' && /^EW[0-47]/.test(code))
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'trade-measure');
}

/** Holds that a damage is found whenever it changes the value to something that means another. */
function found(
  title: string,
  column: ColumnName,
  damage: (value: string, product: Product) => string,
  harmless: (damaged: string, value: string) => boolean = () => false,
): void {
  test(title, async () => {
    await fc.assert(
      fc.asyncProperty(product, async (good) => {
        const value = good[column] ?? '';
        const damaged = damage(value, good);
        if (damaged === value || harmless(damaged, value)) return;
        const rules = await rulesOn({ ...good, [column]: damaged });
        expect(rules, `${column}: ${value} became ${damaged}`).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
}

/** Two neighbours that stand in one another's place. */
const swapped = (at: number) => (value: string) =>
  value.slice(0, at) + (value[at + 1] ?? '') + (value[at] ?? '') + value.slice(at + 2);
const fullWidth = (value: string) =>
  value.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('the good rows are good', async () => {
  await fc.assert(
    fc.asyncProperty(product, async (good) => {
      expect(await rulesOn(good)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

found('zeros lost in front of a tariff code are found', 'hs_code', (value) =>
  value.replace(/^0/, ''),
);
// Without its zero a barcode of 13 digits is the UPC that it always was.
found(
  'zeros lost in front of a barcode are found',
  'gtin',
  (value) => value.replace(/^0+/, ''),
  (damaged, value) => damaged.length === 12 && value.endsWith(damaged),
);
found('a barcode in scientific notation is found', 'gtin', (value) =>
  Number(value).toExponential(2).toUpperCase(),
);
found('a tariff code in scientific notation is found', 'hs_code', (value) =>
  Number(value).toExponential(3).toUpperCase(),
);
found('a barcode with a decimal point behind is found', 'gtin', (value) => `${value}.0`);
found('a tariff code with a decimal point behind is found', 'hs_code', (value) => `${value}.0`);
found('a date in place of an article number is found', 'sku', () => '1-Mar');
found('a date in place of a tariff code is found', 'hs_code', () => '2026-03-01');
for (const at of [2, 7, 11]) {
  // The GTIN check digit does not see neighbours swapped that are five apart: GS1 knows that.
  found(
    `digits ${at + 1} and ${at + 2} of a barcode swapped are found`,
    'gtin',
    swapped(at),
    (damaged, value) =>
      gs1CheckDigit(damaged.slice(0, -1)) === damaged.at(-1) &&
      Math.abs(Number(value[at]) - Number(value[at + 1])) === 5,
  );
}
found('a digit too many in a barcode is found', 'gtin', (value) => `${value}00`);
found('a digit too few in a tariff code is found', 'hs_code', (value) => value.slice(0, -1));
found('full-width digits in a tariff code are found', 'hs_code', fullWidth);
found('full-width digits in a barcode are found', 'gtin', fullWidth);
found('full-width digits in a weight are found', 'net_weight_kg', fullWidth);
found('a letter behind a tariff code is found', 'hs_code', (value) => `${value}O`);
found('a letter in place of a zero is found', 'hs_code', (value) => value.replace('0', 'O'));
found('dots at other places of a tariff code are found', 'hs_code', (value) =>
  value.replace(/(..)/g, '$1.').slice(0, -1),
);
found('grams in place of kilograms are found', 'net_weight_kg', (value) =>
  String(Math.round(Number(value) * 1000)),
);
found('net and gross weight swapped are found', 'net_weight_kg', (_, good) =>
  String(Number(good.gross_weight_kg) + 0.001),
);
found('a weight with its unit is found', 'net_weight_kg', (value) => `${value} lbs`);
found('a sign in front of a weight is found', 'net_weight_kg', (value) => `-${value}`);
found('an amount that can be read in two ways is found', 'price', () => '1,234');
// A decimal comma is read for what it is.
found(
  'a decimal comma changes no price, or is found',
  'price',
  (value) => value.replace('.', ','),
  (damaged, value) => {
    const read = readAmount(damaged, 2);
    return read.kind === 'amount' && read.decimal === value;
  },
);
found('a price on request is found', 'price', () => 'on request');
found('another currency beside the price is found', 'price', (value) => `${value} USD`);
found('a symbol in place of the currency is found', 'currency', () => '$');
found('a formula error is found', 'price', () => '#DIV/0!');

test('columns shifted by one are found', async () => {
  await fc.assert(
    fc.asyncProperty(product, async (good) => {
      const names = Object.keys(good);
      const shifted = Object.fromEntries(
        names.map((name, i) => [name, good[names[(i + 1) % names.length] ?? ''] ?? '']),
      );
      expect(await rulesOn(shifted)).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
