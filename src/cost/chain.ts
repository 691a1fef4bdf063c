// One pass through the levies, in order, with the lowest or the highest of the rates that may apply.
import { compare, type Fraction, plus, times, ZERO } from '../fraction.ts';
import { isMissing } from './charge.ts';
import type { Choice, RateRow } from './choice.ts';
import type { Goods, MissingFact } from './goods.ts';
import type { Before, Levy, LevyName } from './levies/levy.ts';
import type { Settle } from './rounding.ts';

export type Pass = 'low' | 'high';

/** How a regime lowers a levy. */
export interface Relief {
  /** Part of the statutory amount that is due. */
  readonly share: Fraction;
  readonly why: string;
  readonly source: string;
}

/** A levy that a regime asks for, at which rate, and with what relief. */
export interface Due {
  readonly levy: Levy;
  readonly choice: Choice;
  readonly relief?: Relief;
}

/** A levy worked out: what is paid, by which rate, on which base. Amounts in CNY. */
export interface Levied {
  readonly due: Due;
  readonly row: RateRow;
  readonly base: Fraction;
  /** Settled: what customs ask for. */
  readonly paid: Fraction;
  readonly before: Before;
  /** The tax is so small that it is not collected. */
  readonly forgiven: boolean;
}

export interface ChainTerms {
  readonly settle: Settle;
  /** A tax that is not above this is not collected; absent when small amounts are. */
  readonly forgiven?: Fraction;
}

/** The levies on goods of a customs value; or the fact that is missing for one of them. */
export function levyAll(
  customsValue: Fraction,
  dues: readonly Due[],
  goods: Goods,
  pass: Pass,
  terms: ChainTerms,
): readonly Levied[] | MissingFact {
  let before: Before = {
    customsValue,
    duty: ZERO,
    additionalDuty: ZERO,
    consumptionTax: ZERO,
  };
  const levied: Levied[] = [];
  for (const due of dues) {
    const one = levyOne(due, before, goods, pass, terms);
    if (isMissing(one)) return one;
    levied.push(one.levied);
    before = withLevy(before, due.levy.name, one.counts);
  }
  return levied;
}

/** The sum of what is paid. */
export function taxOf(levied: readonly Levied[]): Fraction {
  return levied.reduce((all, { paid }) => plus(all, paid), ZERO);
}

function levyOne(
  due: Due,
  before: Before,
  goods: Goods,
  pass: Pass,
  { settle, forgiven }: ChainTerms,
): { levied: Levied; counts: Fraction } | MissingFact {
  const { levy, choice, relief } = due;
  const first = choice.options[0];
  // What is not levied at all needs no facts.
  if (relief?.share.n === 0n && first !== undefined) {
    const base = before.customsValue;
    return { levied: { due, row: first, base, paid: ZERO, before, forgiven: false }, counts: ZERO };
  }
  const picked = pick(levy, choice, before, goods, pass);
  if (isMissing(picked)) return picked;
  const { row, exact } = picked;
  const base = levy.base(before, row.formula, goods);
  if (isMissing(base)) return base;
  const full = settle(relief === undefined ? exact : times(exact, relief.share));
  const small = forgiven !== undefined && full.n > 0n && compare(full, forgiven) <= 0;
  const paid = small ? ZERO : full;
  return {
    levied: { due, row, base, paid, before, forgiven: small },
    // A later base holds the tax as the law has it, before the regime lowers what is collected.
    counts: relief === undefined ? paid : exact,
  };
}

interface Picked {
  readonly row: RateRow;
  readonly exact: Fraction;
}

/** The option that comes to the least or the most. */
function pick(
  levy: Levy,
  { options }: Choice,
  before: Before,
  goods: Goods,
  pass: Pass,
): Picked | MissingFact {
  const [only] = options;
  if (options.length === 1 && only !== undefined) {
    const exact = levy.amount(only.formula, before, goods);
    return isMissing(exact) ? exact : { row: only, exact };
  }
  let best: Picked | undefined;
  for (const row of options) {
    const exact = levy.amount(row.formula, before, goods);
    if (isMissing(exact)) return exact;
    const order = best === undefined ? 0 : compare(exact, best.exact);
    if (best === undefined || (pass === 'low' ? order < 0 : order > 0)) best = { row, exact };
  }
  if (best === undefined) throw new Error(`No rate for ${levy.name}.`);
  return best;
}

function withLevy(before: Before, name: LevyName, amount: Fraction): Before {
  if (amount.n === 0n) return before;
  const { customsValue, duty, additionalDuty, consumptionTax } = before;
  if (name === 'duty') return { customsValue, duty: amount, additionalDuty, consumptionTax };
  if (name === 'additional-duty')
    return { customsValue, duty, additionalDuty: amount, consumptionTax };
  return name === 'consumption-tax'
    ? { customsValue, duty, additionalDuty, consumptionTax: amount }
    : before;
}
