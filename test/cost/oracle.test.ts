// The engine beside an independent decimal library, each with its own formula.
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction } from '../../src/fraction.ts';
import type { RateFormula } from '../../src/tariff/formula.ts';
import { under } from '../support/cost.ts';

const Wide = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

const decimal = (most: number, places: number) =>
  fc
    .integer({ min: 1, max: most * 10 ** places })
    .map((steps) => new Wide(steps).div(10 ** places).toFixed());
const percent = (most: number) => fc.oneof(fc.constant('0'), decimal(most, 2));

const ad = (rate: string): RateFormula => ({ kind: 'ad-valorem', percent: rate });
const fen = (value: Decimal) => new Wide(value.toFixed(2, Decimal.ROUND_HALF_UP));
const share = (rate: string) => new Wide(rate).div(100);

it('differs from decimal.js in no random case of general trade', () => {
  fc.assert(
    fc.property(
      decimal(100_000, 3),
      decimal(50, 4),
      fc.integer({ min: 1, max: 5000 }),
      percent(65),
      percent(100),
      percent(56),
      decimal(9, 3),
      percent(17),
      decimal(20, 3),
      (price, fx, quantity, duty, measure, tax, perLitre, vat, litres) => {
        const cost = under(
          'general-trade',
          {
            price: fraction(price),
            cnyPerUnit: fraction(fx),
            quantity: fraction(String(quantity)),
            volumeL: fraction(litres),
            incoterm: 'CFR',
          },
          {
            whatIf: {
              duty: ad(duty),
              'additional-duty': ad(measure),
              'consumption-tax': {
                kind: 'compound',
                percent: tax,
                amount: perLitre,
                currency: 'CNY',
                per: 'l',
              },
              vat: ad(vat),
            },
          },
        );
        const value = fen(new Wide(price).times(fx).times(quantity).times('1.003'));
        const d = fen(value.times(share(duty)));
        const r = fen(value.times(share(measure)));
        const s = new Wide(perLitre).times(litres).times(quantity);
        const composite = value
          .plus(d)
          .plus(r)
          .plus(s)
          .div(new Wide(1).minus(share(tax)));
        const c = fen(composite.times(share(tax)).plus(s));
        const v = fen(value.plus(d).plus(r).plus(c).times(share(vat)));
        expect(cost.totals).toMatchObject({
          customsValue: value.toFixed(2),
          duty: d.toFixed(2),
          additionalDuty: r.toFixed(2),
          consumptionTax: c.toFixed(2),
          vat: v.toFixed(2),
          landed: value.plus(d).plus(r).plus(c).plus(v).toFixed(2),
        });
      },
    ),
    { numRuns: 3000 },
  );
});

it('differs from decimal.js in no random case of e-commerce within the limits', () => {
  fc.assert(
    fc.property(decimal(5000, 2), percent(40), percent(17), (price, tax, vat) => {
      const cost = under(
        'cbec-direct',
        { retailPriceCny: fraction(price) },
        { whatIf: { 'consumption-tax': ad(tax), vat: ad(vat) } },
      );
      const value = new Wide(price);
      const full = value.div(new Wide(1).minus(share(tax))).times(share(tax));
      const c = fen(full.times('0.7'));
      const v = fen(value.plus(full).times(share(vat)).times('0.7'));
      expect(cost.totals).toMatchObject({
        consumptionTax: c.toFixed(2),
        vat: v.toFixed(2),
        tax: c.plus(v).toFixed(2),
      });
    }),
    { numRuns: 2000 },
  );
});
