import { type Fraction, minus, ONE, over, plus, times } from '../../fraction.ts';
import type { RateFormula } from '../../tariff/formula.ts';
import { isMissing, shareOf, specificOf } from '../charge.ts';
import type { Goods, MissingFact } from '../goods.ts';
import { cny } from '../rounding.ts';
import { quantityText } from './by-value-or-quantity.ts';
import type { Before, Levy } from './levy.ts';

/**
 * Consumption tax lies inside its own base: the percentage is taken of the price that already holds it.
 * A tax by quantity alone needs no such base.
 */
export const consumptionTax: Levy = {
  name: 'consumption-tax',
  title: 'Consumption tax',
  law: 'Consumption Tax Provisional Regulations, Articles 5 and 9 (composite assessable price)',
  base: compositePrice,
  amount(formula, before, goods) {
    const specific = specificOf(formula, goods);
    if (isMissing(specific) || formula.kind === 'specific') return specific;
    const price = compositePrice(before, formula, goods);
    return isMissing(price) ? price : plus(times(price, shareOf(formula)), specific);
  },
  how(formula, before, goods) {
    if (formula.kind === 'specific')
      return `${quantityText(formula.per, goods)} × ${formula.amount} CNY`;
    const parts = [before.customsValue, before.duty, before.additionalDuty]
      .filter((part, i) => i === 0 || part.n !== 0n)
      .map(cny);
    const { percent } = formula;
    if (formula.kind === 'ad-valorem')
      return `(${parts.join(' + ')}) ÷ (1 − ${percent} %) × ${percent} %`;
    const byQuantity = `${quantityText(formula.per, goods)} × ${formula.amount} CNY`;
    return `(${[...parts, byQuantity].join(' + ')}) ÷ (1 − ${percent} %) × ${percent} % + ${byQuantity}`;
  },
};

/** (customs value + duty + measures + tax by quantity) ÷ (1 − rate). */
function compositePrice(
  before: Before,
  formula: RateFormula,
  goods: Goods,
): Fraction | MissingFact {
  const value = plus(plus(before.customsValue, before.duty), before.additionalDuty);
  if (formula.kind === 'specific') return value;
  const specific = specificOf(formula, goods);
  if (isMissing(specific)) return specific;
  return over(plus(value, specific), minus(ONE, shareOf(formula)));
}
