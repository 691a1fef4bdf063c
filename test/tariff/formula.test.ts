import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRate, rateCell, rateText } from '../../src/tariff/formula.ts';

test.each([
  ['14', '14 %'],
  ['14%', '14 %'],
  ['06.50 %', '6.5 %'],
  ['0', '0 %'],
  ['0.6 CNY/kg', '0.6 CNY/kg'],
  ['0.6元/千克', '0.6 CNY/kg'],
  ['250 CNY/t', '250 CNY/t'],
  ['20% + 0.912 CNY/L', '20 % + 0.912 CNY/l'],
  ['10 or 900 CNY/t', '10 % or 900 CNY/t, whichever is lower'],
])('reads %j as %s', (text, shown) => {
  const formula = parseRate(text);
  expect(formula && rateText(formula)).toBe(shown);
});

test.each(
  '|-|-5|free|1e3|14 %%|14 + 3|0.6 EUR/kg|0.6 CNY/ell|1,5|20 0.9 CNY/l|+ 3 CNY/kg'.split('|'),
)('refuses %j rather than guess', (text) => {
  expect(parseRate(text)).toBeUndefined();
});

test('what is written to a file is read back as the same formula', () => {
  const decimal = fc
    .tuple(fc.nat(9999), fc.nat(999))
    .map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`);
  const joint = fc.constantFrom('', ' + ', ' or ');
  fc.assert(
    fc.property(decimal, joint, decimal, (a, by, b) => {
      const formula = parseRate(by === '' ? a : `${a}${by}${b} CNY/kg`);
      expect(formula).toBeDefined();
      if (formula) expect(parseRate(rateCell(formula))).toEqual(formula);
    }),
  );
});
