import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInChinese, wholeInChinese } from '../../../src/documents/words/chinese.ts';
import { money } from '../../../src/money.ts';

test.each([
  ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
  ['6007.14', '人民币陆仟零柒元壹角肆分'],
  ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
  ['0.05', '人民币伍分'],
  ['0.50', '人民币伍角整'],
  ['0', '人民币零元整'],
  ['10', '人民币壹拾元整'],
  ['100000000', '人民币壹亿元整'],
  ['100000005', '人民币壹亿零伍元整'],
  ['100500000', '人民币壹亿零伍拾万元整'],
  ['1000050000', '人民币壹拾亿零伍万元整'],
  ['20010001', '人民币贰仟零壹万零壹元整'],
  ['123456789012', '人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元整'],
  ['1000000000000', '人民币壹万亿元整'],
  ['1234500000000', '人民币壹万贰仟叁佰肆拾伍亿元整'],
])('%s yuan is written %s', (decimal, words) => {
  expect(amountInChinese(money(decimal, 'CNY'))).toBe(words);
});

test('a currency without minor unit ends in 整 and one with three decimals reads them out', () => {
  expect(amountInChinese(money('12345', 'JPY'))).toBe('日元壹万贰仟叁佰肆拾伍元整');
  expect(amountInChinese(money('1.005', 'KWD'))).toBe('KWD壹点零零伍元');
});

test('a negative amount is refused', () => {
  expect(() => amountInChinese(money('-1', 'EUR'))).toThrow(RangeError);
});

test('every whole number is read back as itself, with no two 零 in a row', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (n) => {
      const words = wholeInChinese(n);
      expect(words).not.toMatch(/零零/);
      expect(readBack(words)).toBe(n);
    }),
  );
});

test('every amount in cents is read back as itself', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (minor) => {
      const words = amountInChinese({ minor, currency: 'EUR' }).slice(2);
      const [, whole = '零', jiao = '零', fen = '零'] =
        /^(?:(.*)元)?(?:整|零?(?:(.)角)?(?:整|(.)分)?)$/.exec(words) ?? [];
      expect(readBack(whole) * 100n + readBack(jiao) * 10n + readBack(fen)).toBe(minor);
    }),
  );
});

/** Reads capitals by another way than they are written: place values from the right. */
function readBack(words: string): bigint {
  const at = (sign: string, step: bigint) => {
    const i = words.lastIndexOf(sign);
    return i < 0 ? undefined : readBack(words.slice(0, i)) * step + readBack(words.slice(i + 1));
  };
  const big = at('亿', 100_000_000n) ?? at('万', 10_000n);
  if (big !== undefined) return big;
  let total = 0n;
  let digit = 0n;
  for (const sign of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
    if (value >= 0) digit = BigInt(value);
    else {
      total += digit * { 拾: 10n, 佰: 100n, 仟: 1000n }[sign as '拾'];
      digit = 0n;
    }
  }
  return total + digit;
}
