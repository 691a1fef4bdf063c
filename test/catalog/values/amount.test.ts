import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../src/catalog/values/amount.ts';

describe('an amount is read exactly', () => {
  test.each([
    ['2.40', '2.40', undefined],
    ['28.00 USD', '28.00', 'USD'],
    ['EUR28,50', '28.50', 'EUR'],
    ['€ 1.234,50', '1234.50', 'EUR'],
    ['1.234,50 €', '1234.50', 'EUR'],
    [' 27,275.25 ', '27275.25', undefined],
    ["CHF 1'234.50", '1234.50', 'CHF'],
    ['1’234.50', '1234.50', undefined],
    ['1 234,50', '1234.50', undefined],
    ['1\u00a0234,50', '1234.50', undefined],
    ['1\u202f234\u202f567', '1234567', undefined],
    ['1.234.567', '1234567', undefined],
    ['12,5', '12.5', undefined],
    ['0,250', '0.250', undefined],
    ['39元', '39', 'CNY'],
    ['US$ 5.90', '5.90', 'USD'],
    ['-3.20', '-3.20', undefined],
    ['+3.20', '3.20', undefined],
    ['12345678901234567890.12', '12345678901234567890.12', undefined],
  ])('%j', (text, decimal, currency) => {
    const expected = currency === undefined ? {} : { currency };
    expect(readAmount(text, 2)).toEqual({ kind: 'amount', decimal, ...expected });
  });

  test.each(['$5.90', '¥39', '￥39'])('%s proves no currency', (text) => {
    expect(readAmount(text, 2)).not.toHaveProperty('currency');
    expect(readAmount(text, 2).kind).toBe('amount');
  });
});

test('what can be read in two ways is refused with both', () => {
  expect(readAmount('1,234', 2)).toEqual({ kind: 'ambiguous', readings: ['1.234', '1234'] });
  expect(readAmount('1.234', 2)).toEqual({ kind: 'ambiguous', readings: ['1.234', '1234'] });
  expect(readAmount('€ 1,234', 2).kind).toBe('ambiguous');
  expect(readAmount('1.234', 6)).toEqual({ kind: 'amount', decimal: '1.234' });
});

test.each([
  '',
  'free',
  '12 kg',
  '1,2,3',
  '1.23,45.6',
  '12,34,567',
  '1 23',
  '5-10',
  '1e3',
  'EUR 5 USD',
  '٣',
  '9'.repeat(49),
])('%j is no amount', (text) => {
  expect(readAmount(text, 2)).toEqual({ kind: 'not-a-number' });
});

test('any amount written in any usual manner is read back exactly or called ambiguous', () => {
  const manner = fc.constantFrom(
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ['\u00a0', ','],
    ["'", '.'],
    ['', '.'],
    ['', ','],
  );
  const money = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }));
  const sign = fc.constantFrom('', ' EUR', '€');
  fc.assert(
    fc.property(money, manner, sign, ([whole, cents], [group = '', point = '.'], after) => {
      const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, group);
      const fraction = cents.toString().padStart(2, '0');
      const read = readAmount(`${grouped}${point}${fraction}${after}`, 2);
      expect(read).toMatchObject({ kind: 'amount', decimal: `${whole}.${fraction}` });
    }),
  );
});

test('no text takes long', () => {
  for (const text of [' '.repeat(1e6), '1 '.repeat(5e5), 'a'.repeat(1e6), `${'1,'.repeat(5e5)}x`])
    expect(readAmount(text, 2).kind).toBe('not-a-number');
});
