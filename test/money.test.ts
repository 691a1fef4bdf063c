import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, type Currency, decimalsOf, isCurrency } from '../src/currencies.ts';
import { fraction } from '../src/fraction.ts';
import {
  add,
  allocate,
  format,
  money,
  multiply,
  roundToMoney,
  subtract,
  sum,
  toDecimal,
  zero,
} from '../src/money.ts';

const currency = fc.constantFrom<Currency>(...CURRENCIES);
/** With room for every digit: its standard 20 would round on the way. */
const Wide = Decimal.clone({ precision: 60 });
const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

describe('money', () => {
  it('takes an amount exactly and gives it back with all its minor digits', () => {
    expect(toDecimal(money('12.5', 'EUR'))).toBe('12.50');
    expect(toDecimal(money('1200', 'JPY'))).toBe('1200');
    expect(toDecimal(money('-0.005', 'KWD'))).toBe('-0.005');
    expect(format(money('-1234567.8', 'CNY'))).toBe('-1,234,567.80 CNY');
  });

  it('refuses what is not exactly an amount of the currency', () => {
    for (const [text, code] of [
      ['8.505', 'EUR'],
      ['0.5', 'JPY'],
      ['1e3', 'EUR'],
      ['1,5', 'EUR'],
      ['', 'EUR'],
      ['NaN', 'EUR'],
      ['9'.repeat(50), 'EUR'],
    ] as const)
      expect(() => money(text, code), text).toThrow(RangeError);
  });

  it('does not add two currencies', () => {
    const euros = money('1', 'EUR');
    const yuan = money('1', 'CNY');
    // @ts-expect-error the type says so before the run does
    expect(() => add(euros, yuan)).toThrow(TypeError);
    expect(toDecimal(subtract(euros, money('0.01', 'EUR')))).toBe('0.99');
    expect(sum('CNY', [])).toEqual(zero('CNY'));
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        expect(money(toDecimal({ minor: amount, currency: code }), code).minor).toBe(amount);
      }),
    );
  });

  it('multiplies and rounds half up as decimal.js does', () => {
    const rate = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
    fc.assert(
      fc.property(minor, currency, rate, (amount, code, millionths) => {
        const by = new Wide(millionths.toString()).div(1_000_000);
        const mine = multiply(
          { minor: amount, currency: code },
          { n: millionths, d: 1_000_000n },
          'half-up',
        );
        const theirs = new Wide(amount.toString())
          .div(new Wide(10).pow(decimalsOf(code)))
          .times(by)
          .toFixed(decimalsOf(code), Decimal.ROUND_HALF_UP);
        expect(new Decimal(toDecimal(mine)).eq(theirs)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('splits an amount into shares that sum to it, each within one unit of its part', () => {
    const weight = fc.bigInt({ min: 0n, max: 10n ** 6n }).map((n) => ({ n, d: 1000n }));
    const weights = fc
      .array(weight, { minLength: 1, maxLength: 30 })
      .filter((all) => all.some(({ n }) => n > 0n));
    fc.assert(
      fc.property(minor, weights, (amount, parts) => {
        const shares = allocate({ minor: amount, currency: 'CNY' }, parts);
        expect(shares.reduce((all, share) => all + share.minor, 0n)).toBe(amount);
        const total = parts.reduce((all, { n }) => all + n, 0n);
        for (const [i, share] of shares.entries()) {
          const apart = share.minor * total - amount * (parts[i]?.n ?? 0n);
          expect(apart < total && apart > -total).toBe(true);
          if (parts[i]?.n === 0n) expect(share.minor).toBe(0n);
        }
      }),
    );
  });

  it('gives the odd fen to the largest remainder and mirrors a negative amount', () => {
    const thirds = ['1', '1', '1'].map(fraction);
    expect(allocate(money('1.00', 'CNY'), thirds).map(toDecimal)).toEqual(['0.34', '0.33', '0.33']);
    expect(allocate(money('-1.00', 'CNY'), thirds).map(toDecimal)).toEqual([
      '-0.34',
      '-0.33',
      '-0.33',
    ]);
    const mixed = [fraction('0.5'), fraction('1.25'), fraction('0')];
    expect(allocate(money('7', 'JPY'), mixed).map(toDecimal)).toEqual(['2', '5', '0']);
    expect(() => allocate(money('1', 'CNY'), [fraction('0')])).toThrow(RangeError);
    expect(() => allocate(money('1', 'CNY'), [])).toThrow(RangeError);
  });

  it('knows the minor units that ISO 4217 gives', () => {
    expect(
      ['EUR', 'JPY', 'KWD', 'CNY', 'ISK', 'TND'].map(
        (code) => isCurrency(code) && decimalsOf(code),
      ),
    ).toEqual([2, 0, 3, 2, 0, 3]);
    expect(isCurrency('EURO')).toBe(false);
    expect(isCurrency('constructor')).toBe(false);
    expect(toDecimal(roundToMoney(fraction('0.5'), 'JPY', 'half-up'))).toBe('1');
  });
});
