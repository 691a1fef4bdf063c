import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  divRound,
  fraction,
  minus,
  mulDivRound,
  over,
  percent,
  plus,
  type Rounding,
  times,
  toFixed,
  toPlain,
} from '../src/fraction.ts';

const MODES: readonly (readonly [Rounding, Decimal.Rounding])[] = [
  ['half-up', Decimal.ROUND_HALF_UP],
  ['half-down', Decimal.ROUND_HALF_DOWN],
  ['half-even', Decimal.ROUND_HALF_EVEN],
  ['up', Decimal.ROUND_UP],
  ['down', Decimal.ROUND_DOWN],
  ['ceiling', Decimal.ROUND_CEIL],
  ['floor', Decimal.ROUND_FLOOR],
];

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) =>
    new Decimal(digits.toString()).div(new Decimal(10).pow(places)).toFixed(),
  );

describe('fractions', () => {
  it('come from plain decimals only', () => {
    expect(fraction('-12.50')).toEqual({ n: -1250n, d: 100n });
    expect(percent('0.3')).toEqual({ n: 3n, d: 1000n });
    for (const bad of ['', '.5', '5.', '1e400', '0x10', '1_000', ' 1', '１', 'Infinity', '--1'])
      expect(() => fraction(bad), bad).toThrow(RangeError);
  });

  it.each(MODES)(
    'round %s as decimal.js does, also at exact halves and below zero',
    (mode, theirs) => {
      fc.assert(
        fc.property(
          fc.bigInt({ min: -100_000n, max: 100_000n }),
          fc.bigInt({ min: 1n, max: 40n }),
          (n, d) => {
            const expected = new Decimal(n.toString()).div(d.toString()).toFixed(0, theirs);
            expect(divRound(n, d, mode)).toBe(BigInt(expected));
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  it('add, take away, multiply, divide and compare as decimal.js does', () => {
    const wide = Decimal.clone({ precision: 80 });
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [fraction(a), fraction(b)];
        expect(toFixed(plus(x, y), 9)).toBe(shown(new wide(a).plus(b)));
        expect(toFixed(minus(x, y), 9)).toBe(shown(new wide(a).minus(b)));
        expect(toFixed(times(x, y), 9)).toBe(shown(new wide(a).times(b)));
        if (y.n !== 0n) expect(toFixed(over(x, y), 9)).toBe(shown(new wide(a).div(b)));
        expect(compare(x, y)).toBe(new wide(a).cmp(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('never divide by zero', () => {
    expect(() => over(fraction('1'), fraction('0'))).toThrow(RangeError);
  });

  it('multiply before they round', () => {
    expect(mulDivRound(5n, 1n, 2n, 'half-up')).toBe(3n);
    expect(mulDivRound(5n, 1n, 2n, 'half-even')).toBe(2n);
  });

  it('print without needless zeros', () => {
    expect(toPlain(fraction('14.00'))).toBe('14');
    expect(toPlain(fraction('0.9120'))).toBe('0.912');
    expect(toPlain(fraction('100'))).toBe('100');
    expect(toPlain({ n: 1n, d: 3n }, 4)).toBe('0.3333');
  });
});

function shown(value: Decimal): string {
  const text = value.toFixed(9, Decimal.ROUND_HALF_UP);
  return /^-0\.0+$/.test(text) ? text.slice(1) : text;
}
