// What a rate comes to for given goods: a percentage of a base, an amount per unit, both, or the lower.
import { type Fraction, fraction, ONE, percent, plus, times, toPlain, ZERO } from '../fraction.ts';
import type { RateFormula, RateUnit } from '../tariff/formula.ts';
import type { Goods, MissingFact } from './goods.ts';

/** No charge at all. */
export const FREE: RateFormula = { kind: 'ad-valorem', percent: '0' };

/** The column that says how much there is of a unit, and the units in it. */
const MEASURES: Readonly<
  Record<RateUnit, { readonly column: string; readonly perUnit: Fraction } | undefined>
> = {
  kg: { column: 'net_weight_kg', perUnit: ONE },
  t: { column: 'net_weight_kg', perUnit: { n: 1n, d: 1000n } },
  l: { column: 'volume_l', perUnit: ONE },
  piece: { column: 'pieces_per_pack', perUnit: ONE },
  // No column of a catalog holds square or cubic metres: only a rate of the user's own can help.
  m2: undefined,
  m3: undefined,
};

/** The percentage as an exact share; zero when there is none. */
export function shareOf(formula: RateFormula): Fraction {
  return formula.kind === 'specific' ? ZERO : remember(shares, formula.percent, percent);
}

/** The amount per unit times the whole quantity, CNY; or the fact that is missing for it. */
export function specificOf(formula: RateFormula, goods: Goods): Fraction | MissingFact {
  if (formula.kind === 'ad-valorem') return ZERO;
  const quantity = quantityIn(formula.per, goods);
  if (quantity === undefined) {
    return {
      column: MEASURES[formula.per]?.column ?? formula.per,
      why: `the rate is ${formula.amount} CNY per ${formula.per}`,
    };
  }
  return times(remember(amounts, formula.amount, fraction), quantity);
}

/** The whole quantity of the goods in a unit; undefined when the goods do not say. */
export function quantityIn(unit: RateUnit, goods: Goods): Fraction | undefined {
  const each = eachIn(unit, goods);
  const measure = MEASURES[unit];
  if (each === undefined || measure === undefined) return undefined;
  return times(times(each, goods.quantity), measure.perUnit);
}

function eachIn(unit: RateUnit, goods: Goods): Fraction | undefined {
  if (unit === 'kg' || unit === 't') return goods.netWeightKg;
  if (unit === 'l') return goods.volumeL;
  return unit === 'piece' ? goods.pieces : undefined;
}

export function isMissing(value: object): value is MissingFact {
  return 'column' in value;
}

/** Several percentages that are all due on the same base, as one. */
export function addPercents(formulas: readonly RateFormula[]): string {
  const total = formulas.reduce((all, formula) => plus(all, shareOf(formula)), ZERO);
  return toPlain({ n: total.n * 100n, d: total.d });
}

// Rates are few and come again on every row of a catalog.
const shares = new Map<string, Fraction>();
const amounts = new Map<string, Fraction>();

function remember(
  store: Map<string, Fraction>,
  decimal: string,
  make: (decimal: string) => Fraction,
): Fraction {
  const found = store.get(decimal);
  if (found !== undefined) return found;
  const made = make(decimal);
  if (store.size < 10_000) store.set(decimal, made);
  return made;
}
