import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costSplitter } from '../../src/commands/cost/split-costs.ts';
import { INCOTERMS } from '../../src/cost/customs-value/incoterm.ts';
import type { Goods } from '../../src/cost/goods.ts';
import { compare, type Fraction, fraction, minus, plus, ZERO } from '../../src/fraction.ts';
import { costOf, under } from '../support/cost.ts';

const CODES = [
  '22042100',
  '22030000',
  '22082000',
  '33030000',
  '33049900',
  '91021100',
  '18063100',
  '04064000',
  '49019900',
  '02071411',
  '61091000',
  '85171300',
  '1806',
];
const cents = fc
  .integer({ min: 1, max: 3_000_000 })
  .map((n): Fraction => ({ n: BigInt(n), d: 100n }));
const goods: fc.Arbitrary<Partial<Goods>> = fc.record({
  hs: fc.constantFrom(...CODES),
  origin: fc.constantFrom('BE', 'CH', 'JP', 'AU'),
  price: cents,
  quantity: fc.integer({ min: 1, max: 50 }).map((n): Fraction => ({ n: BigInt(n), d: 1n })),
  incoterm: fc.constantFrom(...INCOTERMS),
  netWeightKg: cents,
  volumeL: cents,
  costs: fc.record({ freight: cents, local: cents }),
});

const fen = (amount: string) => BigInt(amount.replace('.', ''));

describe('whatever the goods', () => {
  it('the printed lines sum to the landed cost, and the levies to the tax', () => {
    fc.assert(
      fc.property(goods, (given) => {
        for (const { lines, totals } of costOf(given).regimes) {
          if (totals === undefined) continue;
          const sum = lines.reduce((all, { amount }) => all + fen(amount), 0n);
          expect(sum).toBe(fen(totals.landed));
          const levies = lines.filter(
            ({ source, name }) => source !== 'the user' && name !== 'customs-value',
          );
          expect(levies.reduce((all, { amount }) => all + fen(amount), 0n)).toBe(fen(totals.tax));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('more value never costs less tax: every threshold steps up', () => {
    fc.assert(
      fc.property(goods, cents, (given, more) => {
        const dearer = { ...given, price: plus(given.price ?? ZERO, more) };
        const [cheap, dear] = [costOf(given).regimes, costOf(dearer).regimes];
        for (const [i, cost] of cheap.entries()) {
          const other = dear[i]?.totals;
          if (cost.totals === undefined || other === undefined) continue;
          expect(fen(other.tax) >= fen(cost.totals.tax), cost.regime).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the range of a bounded answer holds its totals and is not empty', () => {
    fc.assert(
      fc.property(goods, (given) => {
        for (const { grade, range, totals } of costOf(given).regimes) {
          expect(grade === 'bounded').toBe(range !== undefined);
          if (range === undefined || totals === undefined) continue;
          expect(
            fen(range.low) <= fen(totals.landed) && fen(totals.landed) <= fen(range.high),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same goods give the same bytes', () => {
    fc.assert(
      fc.property(goods, (given) => {
        expect(JSON.stringify(costOf(given))).toBe(JSON.stringify(costOf({ ...given })));
      }),
      { numRuns: 50 },
    );
  });

  it('a duty paid price is taken apart into a value whose taxes make it again, to two fen', () => {
    const two = fraction('0.02');
    fc.assert(
      fc.property(cents, fc.constantFrom('22042100', '18063100', '61091000'), (price, hs) => {
        const bottle = { hs, price, incoterm: 'DDP' as const, volumeL: fraction('0.05') };
        const { totals } = under('general-trade', bottle);
        const apart = minus(fraction(totals?.landed ?? '0'), price);
        expect(compare(apart, two) <= 0 && compare({ n: -apart.n, d: apart.d }, two) <= 0).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the shares of freight and premium sum to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 60 }),
        cents,
        cents,
        (weights, freight, insurance) => {
          const share = costSplitter({ freight, insurance }, weights.reduce(plus, ZERO));
          const shares = weights.map(share);
          const sum = (name: 'freight' | 'insurance') =>
            shares.reduce((all, one) => plus(all, one[name] ?? ZERO), ZERO);
          expect(compare(sum('freight'), freight)).toBe(0);
          expect(compare(sum('insurance'), insurance)).toBe(0);
        },
      ),
    );
  });
});
