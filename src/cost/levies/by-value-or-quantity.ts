// A charge on the customs value, on the quantity, on both, or the lower of the two: customs duty's way.
import { compare, type Fraction, plus, times, toPlain } from '../../fraction.ts';
import type { RateFormula } from '../../tariff/formula.ts';
import { isMissing, quantityIn, shareOf, specificOf } from '../charge.ts';
import type { Goods, MissingFact } from '../goods.ts';
import { cny } from '../rounding.ts';

export function chargeOn(
  value: Fraction,
  formula: RateFormula,
  goods: Goods,
): Fraction | MissingFact {
  const byValue = times(value, shareOf(formula));
  if (formula.kind === 'ad-valorem') return byValue;
  const byQuantity = specificOf(formula, goods);
  if (isMissing(byQuantity)) return byQuantity;
  if (formula.kind === 'lower-of') return compare(byValue, byQuantity) < 0 ? byValue : byQuantity;
  return plus(byValue, byQuantity);
}

/** `66.73 × 14 %`, `12 kg × 1.3 CNY/kg`, both joined by + or by “or”. */
export function chargeText(value: Fraction, formula: RateFormula, goods: Goods): string {
  const byValue = formula.kind === 'specific' ? '' : `${cny(value)} × ${formula.percent} %`;
  if (formula.kind === 'ad-valorem') return byValue;
  const byQuantity = `${quantityText(formula.per, goods)} × ${formula.amount} CNY`;
  if (formula.kind === 'specific') return byQuantity;
  return formula.kind === 'compound'
    ? `${byValue} + ${byQuantity}`
    : `the lower of ${byValue} and ${byQuantity}`;
}

/** `9 l`; the quantity that an amount per unit is multiplied by. */
export function quantityText(unit: Parameters<typeof quantityIn>[0], goods: Goods): string {
  const quantity = quantityIn(unit, goods);
  return quantity === undefined ? `? ${unit}` : `${toPlain(quantity)} ${unit}`;
}
