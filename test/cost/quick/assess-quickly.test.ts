import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/cost/assess.ts';
import { INCOTERMS } from '../../../src/cost/customs-value/incoterm.ts';
import type { Goods } from '../../../src/cost/goods.ts';
import { quickAssessor } from '../../../src/cost/quick/assess-quickly.ts';
import { cardOf } from '../../../src/cost/quick/card.ts';
import { divHalfUp } from '../../../src/cost/quick/linear.ts';
import { rateFinder } from '../../../src/cost/rates/rates-for.ts';
import { REGIME_RULES } from '../../../src/cost/regimes/index.ts';
import type { Terms } from '../../../src/cost/terms.ts';
import { divRound, type Fraction, fraction, ONE } from '../../../src/fraction.ts';
import { goodsOf, TARIFF, termsOf } from '../../support/cost.ts';

// Linear, by quantity, with thresholds, bounded, under measures, in quota, short, unknown.
const CODES =
  '22042100 22030000 22082000 33030000 33049900 91021100 18063100 04064000 49019900 02071411 61091000 85171300 94052100 1806 99999999'.split(
    ' ',
  );

const amount = (max: number) =>
  fc.oneof(
    fc.integer({ min: 1, max }).map((n): Fraction => ({ n: BigInt(n), d: 100n })),
    fc.integer({ min: 1, max: 400_000 }).map((n): Fraction => ({ n: BigInt(n), d: 100_000n })),
    fc.constantFrom('1999.99', '2000', '2000.01', '5000', '5000.01', '26000').map(fraction),
    fc.constantFrom('9007199254740993', '0.0000000000000001', '123456789.123456789').map(fraction),
  );

const costs = fc.record(
  { freight: amount(5_000), insurance: amount(500), local: amount(500) },
  { requiredKeys: [] },
);

const goods: fc.Arbitrary<Goods> = fc
  .record(
    {
      hs: fc.constantFrom(...CODES),
      origin: fc.constantFrom('BE', 'FR', 'CH', 'AU', 'US', 'unknown'),
      price: amount(300_000),
      cnyPerUnit: fc.constantFrom('1', '7.85', '0.0512', '8.123456').map(fraction),
      incoterm: fc.constantFrom(...INCOTERMS),
      costs: fc.oneof(fc.constant({}), costs),
      quantity: fc.constantFrom(ONE, ONE, ONE, fraction('3')),
      netWeightKg: amount(300),
      volumeL: amount(50_000),
      retailPriceCny: amount(300_000),
      originCertificate: fc.boolean(),
    },
    { requiredKeys: ['hs', 'origin', 'price', 'cnyPerUnit', 'costs', 'quantity'] },
  )
  .map(goodsOf);

const terms: fc.Arbitrary<Terms> = fc
  .record({
    wholeShipment: fc.boolean(),
    unitsPerOrder: fc.constantFrom(ONE, ONE, ONE, fraction('2')),
    spentThisYear: fc.constantFrom('0', '0', '24000', '25999').map(fraction),
    cnyPerUsd: fc.constant(fraction('7.1')),
    asOf: fc.constantFrom('2026-11-22', '2026-02-01', '2004-06-01'),
  })
  .map(termsOf);

describe('pricing in numbers', () => {
  it('answers to the last word what the exact way answers, whatever comes before', () => {
    fc.assert(
      fc.property(terms, fc.array(goods, { minLength: 1, maxLength: 12 }), (given, many) => {
        const ratesOf = rateFinder(TARIFF, given);
        const quick = quickAssessor(REGIME_RULES, ratesOf, given);
        for (const one of [...many, ...many.map((each) => ({ ...each, price: fraction('7.31') }))])
          expect(quick(one)).toEqual(assess(one, REGIME_RULES, ratesOf(one), given, 'totals'));
      }),
      { numRuns: 400 },
    );
  });

  it('agrees to the fen at every price of a shelf', () => {
    const given = termsOf();
    const ratesOf = rateFinder(TARIFF, given);
    const quick = quickAssessor(REGIME_RULES, ratesOf, given);
    for (const hs of ['22042100', '18063100', '94052100', '33049900'])
      for (let cents = 1; cents < 3_000; cents += 7) {
        const price = { n: BigInt(cents), d: 100n };
        const one = goodsOf({
          hs,
          price,
          cnyPerUnit: fraction('7.85'),
          netWeightKg: fraction('0.03'),
        });
        expect(quick(one)).toEqual(assess(one, REGIME_RULES, ratesOf(one), given, 'totals'));
      }
  });

  it('takes ordinary goods, and leaves duty by quantity and DDP to the exact way', () => {
    const given = termsOf();
    const card = (one: Goods) =>
      cardOf(one, REGIME_RULES, rateFinder(TARIFF, given)(one), given) !== undefined;
    expect(card(goodsOf())).toBe(true);
    expect(card(goodsOf({ hs: '18063100', incoterm: 'FOB', costs: { freight: ONE } }))).toBe(true);
    expect(card(goodsOf({ hs: '02071411', netWeightKg: ONE }))).toBe(false);
    expect(card(goodsOf({ incoterm: 'DDP' }))).toBe(false);
  });

  it('divides half up like the exact division, or says that it cannot', () => {
    const whole = fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const quotient = divHalfUp(n, d);
        if (Number.isNaN(quotient)) expect(n).toBeGreaterThan(Number.MAX_SAFE_INTEGER / 2);
        else expect(BigInt(quotient)).toBe(divRound(BigInt(n), BigInt(d), 'half-up'));
      }),
    );
  });
});
