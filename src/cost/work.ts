// Works a plan out: customs value, then every levy, once with the lowest and once with the highest of
// the rates that may apply.
import { type Fraction, times } from '../fraction.ts';
import { type Due, type Levied, levyAll, type Pass, taxOf } from './chain.ts';
import { isMissing } from './charge.ts';
import { isRefusal, type Refusal } from './choice.ts';
import { type Gap, solveTaxesOut } from './customs-value/solve-taxes-out.ts';
import type { EntryValue } from './customs-value/value.ts';
import type { MissingFact } from './goods.ts';
import type { Plan } from './regimes/regime.ts';
import { cny, type RoundingRule, type Settle, unrounded } from './rounding.ts';

/** One consignment worked out, CNY. */
export interface Worked {
  readonly customsValue: Fraction;
  readonly dues: readonly Due[];
  readonly levied: readonly Levied[];
}

/** The least and the most; the same value twice when nothing is open. */
export interface Bounds {
  readonly low: Worked;
  readonly high: Worked;
}

export function workOut(plan: Plan, value: EntryValue, rounding: RoundingRule): Bounds | Refusal {
  const high = onePass(plan, value, 'high', rounding);
  if (isRefusal(high) || high.dues.every(({ choice }) => choice.options.length === 1)) {
    return isRefusal(high) ? high : { low: high, high };
  }
  const low = onePass(plan, value, 'low', rounding);
  return isRefusal(low) ? low : { low, high };
}

function onePass(
  plan: Plan,
  value: EntryValue,
  pass: Pass,
  rounding: RoundingRule,
): Worked | Refusal {
  const solved = value.holdsTaxes ? withoutTaxes(plan, value.exact, pass) : value.exact;
  if (isRefusal(solved)) return solved;
  const customsValue = rounding.customsValue(solved);
  const dues = plan.dues(customsValue);
  if (isRefusal(dues)) return dues;
  const levied = levies(plan, customsValue, dues, pass, rounding.tax);
  return isMissing(levied) ? refusalOf(levied) : { customsValue, dues, levied };
}

function withoutTaxes(plan: Plan, price: Fraction, pass: Pass): Fraction | Refusal {
  let refused: Refusal | undefined;
  const solved = solveTaxesOut(price, (customsValue) => {
    const dues = plan.dues(customsValue);
    if (isRefusal(dues)) {
      refused = dues;
      return undefined;
    }
    const levied = levies(plan, customsValue, dues, pass, unrounded);
    if (isMissing(levied)) {
      refused = refusalOf(levied);
      return undefined;
    }
    return taxOf(levied);
  });
  if (solved !== undefined && 'below' in solved) return inTheGap(price, solved);
  return (
    solved ?? refused ?? { refused: 'the taxes by quantity alone are more than the DDP price' }
  );
}

function inTheGap(price: Fraction, { value, below, above }: Gap): Refusal {
  return {
    refused: `no customs value makes up the DDP price of ${cny(price)} CNY: ${cny(value)} comes to ${cny(below)} with its taxes, and from a fen more on a higher tax is due, which makes ${cny(above)}`,
  };
}

function levies(
  { goods, forgiven }: Plan,
  customsValue: Fraction,
  dues: readonly Due[],
  pass: Pass,
  settle: Settle,
) {
  return levyAll(customsValue, dues, goods, pass, {
    settle,
    ...(forgiven !== undefined && { forgiven }),
  });
}

function refusalOf(missing: MissingFact): Refusal {
  return { refused: `${missing.column} is missing: ${missing.why}`, missing: [missing] };
}

/** The tax on all consignments. */
export function totalTax({ levied }: Worked, consignments: Fraction): Fraction {
  return times(taxOf(levied), consignments);
}
