import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS, type ColumnName, columnNamed } from '../../../src/catalog/columns.ts';
import { FIXES, mendCell } from '../../../src/catalog/fix/index.ts';
import { readAmount } from '../../../src/catalog/values/amount.ts';
import { readCountry } from '../../../src/catalog/values/countries.ts';
import { hsDigits } from '../../../src/catalog/values/hs-code.ts';
import { isCurrency } from '../../../src/currencies.ts';
import { ALL_FACTS } from '../../support/issues-of.ts';

const mended = (cell: string, column: ColumnName, unsafe = false) =>
  mendCell(cell, column, ALL_FACTS, unsafe).value;

test.each(FIXES)('$name does what its example says', ({ name, safe, example }) => {
  const { column, from, to } = example;
  expect(mendCell(from, column, ALL_FACTS, !safe)).toEqual({ value: to, fixes: [name] });
  expect(mended(from, column)).toBe(safe ? to : from);
});

test.each<[string, ColumnName, string]>([
  ['  Dark chocolate ', 'title_en', 'Dark chocolate'],
  [' A-1\t', 'sku', 'A-1'],
  ['１２，５', 'gross_weight_kg', '12.5'],
  ['0,115', 'gross_weight_kg', '0.115'],
  ['1 234,50', 'price', '1234.50'],
  ['75 cl', 'volume_l', '0.75'],
  ['160mm', 'length_cm', '16'],
  ['５４１２３４５００００１３', 'gtin', '5412345000013'],
  ['5412345000013.0', 'gtin', '5412345000013'],
  ['1806 32 00 00', 'hs_code', '1806320000'],
  ['belgique', 'country_of_origin', 'BE'],
  ['eur', 'currency', 'EUR'],
])('%j in %s is certain: %j', (cell, column, to) => {
  expect(mended(cell, column)).toBe(to);
});

test.each<[string, ColumnName, string]>([
  ['1,250', 'gross_weight_kg', 'two readings, a thousandfold apart'],
  ['1.250 g', 'net_weight_kg', 'two readings, a thousandfold apart'],
  ['1.234', 'price', 'thousands or decimals'],
  ['2.40 EUR', 'price', 'the currency would be lost'],
  ['$ 12,50', 'price', 'the sign would be lost'],
  ['75 cl', 'net_weight_kg', 'a volume is no weight'],
  ['5 412345 000014', 'gtin', 'the check digit is wrong'],
  ['5412345000014', 'gtin', 'the check digit is wrong'],
  ['5.41E+12', 'gtin', 'digits are lost'],
  ['7567816412', 'gtin', 'no check digit proves the zeros'],
  ['18.06.32.00', 'hs_code', 'a digit may be lost'],
  ['4069000', 'hs_code', 'likely, not certain'],
  ['Ａ－１', 'sku', 'shops know a listing by its article number'],
  ['$', 'currency', 'stands for several'],
  ['Atlantis', 'country_of_origin', 'no country'],
  ['DDU', 'incoterm', 'a term is a contract'],
  ['   ', 'title_en', 'blanks may be all that makes the row one'],
])('%j in %s is left alone: %s', (cell, column) => {
  expect(mended(cell, column)).toBe(cell);
});

const COLUMN_NAMES = COLUMNS.map(({ name }) => name);
const awkward = fc
  .array(
    fc.constantFrom(
      ...'0123456789.,\'’ -+eEgklmoczinb€$（）０１９．，AZ"\t\u00a0',
      ...['E+1', ' g', ' lb', 'BE', 'China', '00'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const likely = fc.constantFrom(
  ...FIXES.map(({ example }) => example.from),
  ...COLUMNS.map(({ example }) => example),
  '9,8',
  '1 000',
  '12.0',
  "'12,5",
  ' 100 g ',
  '541234500001',
  '０,５',
  '1806.3',
  'Holland',
  'EURO',
);
const cells = fc.tuple(fc.oneof(awkward, likely), fc.constantFrom(...COLUMN_NAMES));

test('mending twice is the same as mending once', () => {
  fc.assert(
    fc.property(cells, fc.boolean(), ([cell, column], unsafe) => {
      const once = mended(cell, column, unsafe);
      expect(mended(once, column, unsafe)).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

/** What a cell means, where that can be told; the same before and after a safe fix. */
function meaning(cell: string, column: ColumnName): string | undefined {
  const text = cell
    .trim()
    .replace(/^'(?=\s*\d)/, '')
    .trim();
  const { kind } = columnNamed(column);
  if (kind.is === 'decimal' || kind.is === 'whole') {
    const money = kind.is === 'decimal' && ['currency', 'CNY'].includes(kind.unit);
    const read = readAmount(text, money ? 2 : 6);
    return read.kind === 'amount' && read.currency === undefined ? read.decimal : undefined;
  }
  if (column === 'country_of_origin') return readCountry(text)?.code;
  if (column === 'hs_code') return hsDigits(text);
  if (column === 'gtin') return /^\d+$/.test(text) ? text.replace(/^0+/, '') : undefined;
  if (column === 'currency') return isCurrency(text.toUpperCase()) ? text.toUpperCase() : undefined;
  // A reader takes a wide digit for a digit; wide punctuation is Chinese punctuation and must stay.
  if (column === 'title_zh' || column === 'description_zh')
    return text.replace(/[０-９Ａ-Ｚａ-ｚ％．／＋－　]/gu, (sign) => sign.normalize('NFKC'));
  return kind.is === 'code' && column !== 'sku' ? text.normalize('NFKC').trim() : text;
}

test('a safe fix changes the form of a value, never what it means', () => {
  let changed = 0;
  fc.assert(
    fc.property(cells, ([cell, column]) => {
      const value = mended(cell, column);
      const before = meaning(cell, column);
      if (value === cell || before === undefined) return;
      changed++;
      expect(meaning(value, column)).toBe(before);
    }),
    { numRuns: 5000 },
  );
  expect(changed).toBeGreaterThan(100);
});
