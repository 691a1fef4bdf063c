// From the price and its Incoterm to the value at the Chinese place of entry, before unloading.
import { type Fraction, minus, ONE, over, plus, times, toPlain, ZERO } from '../../fraction.ts';
import type { Refusal } from '../choice.ts';
import type { Goods } from '../goods.ts';
import { cny } from '../rounding.ts';
import { INCOTERM_COSTS, type IncotermCosts } from './incoterm.ts';

/** The value at entry, CNY, exact; of a delivered duty paid price the part that still holds taxes. */
export interface EntryValue {
  readonly exact: Fraction;
  /** Whether duty and taxes are still inside and have to be solved out. */
  readonly holdsTaxes: boolean;
  /** Costs after entry that were taken out of the price: the buyer has paid them all the same. */
  readonly afterEntry: Fraction;
  readonly how: string;
  readonly assumptions: readonly string[];
}

/** Tariff Law, Articles 24 to 26; the source of every customs-value line. */
export const VALUE_LAW =
  'Tariff Law, Articles 24 to 26: transaction price, carriage and insurance up to the place of entry';

/** Insurance when the premium is not known; valuation measures, GACC Decree 213. */
const UNKNOWN_PREMIUM: Fraction = { n: 3n, d: 1000n };

const UNSTATED: IncotermCosts = INCOTERM_COSTS.CIF;

/**
 * @returns a refusal that names the column when a cost that the Incoterm leaves out is not known
 */
export function entryValue(goods: Goods): EntryValue | Refusal {
  // Every regime asks for it, one after the other.
  if (last?.goods !== goods) last = { goods, value: workedValue(goods) };
  return last.value;
}

let last: { readonly goods: Goods; readonly value: EntryValue | Refusal } | undefined;

function workedValue(goods: Goods): EntryValue | Refusal {
  const terms = goods.incoterm === undefined ? UNSTATED : INCOTERM_COSTS[goods.incoterm];
  const { costs } = goods;
  const price = times(times(goods.price, goods.quantity), goods.cnyPerUnit);
  if (terms.addsFreight && costs.freight === undefined) {
    return {
      refused: `the freight to China is not known, and ${goods.incoterm ?? 'this'} leaves it outside the price`,
      missing: [
        { column: 'freight', why: 'customs value holds the carriage to the place of entry' },
      ],
    };
  }
  const sum = summed(price, goods, terms);
  const insured = insure(sum.exact, goods, terms);
  return {
    exact: insured.exact,
    holdsTaxes: terms.holdsTaxes,
    afterEntry: terms.mayHoldAfterEntry ? (costs.afterEntry ?? ZERO) : ZERO,
    how: insured.how === '' ? sum.how : insured.how.replace('…', bracketed(sum.how)),
    assumptions: [
      ...(goods.incoterm === undefined ? ['no Incoterm given: the price is taken as CIF'] : []),
      ...sum.assumptions,
      ...insured.assumptions,
      ...leftOut(goods, terms),
    ],
  };
}

interface Part {
  readonly exact: Fraction;
  readonly how: string;
  readonly assumptions: readonly string[];
}

function summed(price: Fraction, { costs, incoterm }: Goods, terms: IncotermCosts): Part {
  const { originCosts, freight = ZERO, additions = ZERO, afterEntry = ZERO } = costs;
  const added = [
    ...(terms.addsOriginCosts ? [originCosts ?? ZERO] : []),
    ...(terms.addsFreight ? [freight] : []),
    additions,
  ].filter(({ n }) => n !== 0n);
  const taken = terms.mayHoldAfterEntry && afterEntry.n !== 0n ? [afterEntry] : [];
  const text = [cny(price), ...added.map((one) => `+ ${cny(one)}`)];
  return {
    exact: taken.reduce(minus, added.reduce(plus, price)),
    how: [...text, ...taken.map((one) => `− ${cny(one)}`)].join(' '),
    assumptions:
      terms.addsOriginCosts && originCosts === undefined
        ? [`${incoterm ?? ''}: the freight is taken to start where the seller hands over`.trim()]
        : [],
  };
}

/** Costs that were given although the price holds them already, or does not hold what is to come off. */
function leftOut({ costs, incoterm = 'CIF' }: Goods, terms: IncotermCosts): readonly string[] {
  const { originCosts, freight, insurance, insuranceRate, afterEntry } = costs;
  const given = (one: Fraction | undefined) => one !== undefined && one.n !== 0n;
  const held = [
    ...(given(originCosts) && !terms.addsOriginCosts ? ['the costs at origin'] : []),
    ...(given(freight) && !terms.addsFreight ? ['the freight'] : []),
    ...((given(insurance) || given(insuranceRate)) && terms.insurance === 'inside'
      ? ['the insurance']
      : []),
  ];
  return [
    ...(held.length === 0
      ? []
      : [`${held.join(' and ')} given: not added, a ${incoterm} price holds it already`]),
    ...(given(afterEntry) && !terms.mayHoldAfterEntry
      ? [`the carriage in China given is not taken off: a ${incoterm} price does not hold it`]
      : []),
  ];
}

/** Adds the premium: as paid, as a rate on the CIF amount, or three per mille when unknown. */
function insure(value: Fraction, { costs }: Goods, terms: IncotermCosts): Part {
  const { insurance, insuranceRate } = costs;
  const nothing = { exact: value, how: '', assumptions: [] };
  if (terms.insurance === 'inside') return nothing;
  if (insurance !== undefined)
    return {
      exact: plus(value, insurance),
      how: insurance.n === 0n ? '' : `… + ${cny(insurance)}`,
      assumptions: [],
    };
  if (insuranceRate !== undefined) {
    const rest = minus(ONE, insuranceRate);
    return {
      exact: over(value, rest),
      how: `… ÷ (1 − ${toPlain({ n: insuranceRate.n * 100n, d: insuranceRate.d })} %)`,
      assumptions: [],
    };
  }
  if (terms.holdsTaxes)
    return { ...nothing, assumptions: ['insurance is taken to be inside the DDP price'] };
  return {
    exact: times(value, plus(ONE, UNKNOWN_PREMIUM)),
    how: '… × 1.003',
    assumptions: ['insurance premium not known: three per mille of price and freight'],
  };
}

const bracketed = (text: string): string => (text.includes(' ') ? `(${text})` : text);
