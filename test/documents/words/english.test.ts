import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInEnglish, wholeInEnglish } from '../../../src/documents/words/english.ts';
import { money } from '../../../src/money.ts';

test.each([
  ['0', 'zero euros only'],
  ['1', 'one euro only'],
  ['0.01', 'zero euros and one cent only'],
  ['1234.56', 'one thousand two hundred and thirty-four euros and fifty-six cents only'],
  ['1000000.10', 'one million euros and ten cents only'],
])('%s EUR reads "%s"', (decimal, words) => {
  expect(amountInEnglish(money(decimal, 'EUR'))).toBe(words);
});

test('yen have no smaller unit, and a currency without English names keeps its code', () => {
  expect(amountInEnglish(money('1200', 'JPY'))).toBe('one thousand two hundred Japanese yen only');
  expect(amountInEnglish(money('5.25', 'PLN'))).toBe('PLN five and 25/100 only');
  expect(amountInEnglish(money('5.025', 'KWD'))).toBe('KWD five and 25/1000 only');
});

test('two different whole numbers never read the same', () => {
  const numbers = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(wholeInEnglish(a) === wholeInEnglish(b)).toBe(a === b);
    }),
  );
});
