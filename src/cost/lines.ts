// The printed lines of a breakdown: data, calculation, value and source.
import { type Fraction, times, toPlain } from '../fraction.ts';
import { rateText } from '../tariff/formula.ts';
import type { CostLine } from './breakdown.ts';
import type { Levied } from './chain.ts';
import type { RateRow, RejectedRate } from './choice.ts';
import { type EntryValue, VALUE_LAW } from './customs-value/value.ts';
import type { Plan } from './regimes/regime.ts';
import { cny } from './rounding.ts';
import type { Bounds } from './work.ts';

/** Every line, in order; the amounts sum to the landed cost. */
export function costLines(plan: Plan, value: EntryValue, { low, high }: Bounds): CostLine[] {
  const { consignments, goods } = plan;
  const of = (amount: Fraction) => cny(times(amount, consignments));
  const local = goods.costs.local;
  return [
    {
      name: 'customs-value',
      base: of(value.exact),
      rate: null,
      amount: of(high.customsValue),
      how: byOrder(value.holdsTaxes ? `${value.how}, duty and taxes solved out` : value.how, plan),
      source: VALUE_LAW,
      ...rangeOf(of(low.customsValue), of(high.customsValue)),
    },
    ...high.levied.map((levied, i) => levyLine(levied, low.levied[i] ?? levied, plan)),
    ...(value.afterEntry.n === 0n ? [] : [given('after-entry-costs', of(value.afterEntry))]),
    ...(local === undefined || local.n === 0n ? [] : [given('local-costs', cny(local))]),
  ];
}

function levyLine(high: Levied, low: Levied, plan: Plan): CostLine {
  const { row, base, paid, before, forgiven, due } = high;
  const { levy, relief, choice } = due;
  const of = (amount: Fraction) => cny(times(amount, plan.consignments));
  const free = relief?.share.n === 0n;
  const { formula } = row;
  const how = free ? relief.why : levy.how(formula, before, plan.goods);
  const lowered =
    relief !== undefined && !free ? `${percentText(relief.share)} × ${bracketed(how)}` : how;
  const rejected = free
    ? [...lookedUp(choice.options, relief.why), ...choice.rejected]
    : choice.rejected;
  return {
    name: levy.name,
    base: of(base),
    rate: free ? '0' : formula.kind === 'specific' ? null : formula.percent,
    ...(formula.kind !== 'ad-valorem' &&
      !free && { perUnit: { amount: formula.amount, unit: formula.per } }),
    amount: of(paid),
    how: byOrder(forgiven ? `${lowered}, not collected: CNY 50 or less` : lowered, plan),
    source: sourceOf(high),
    kind: free ? 'not levied' : row.name,
    ...(!free && { confidence: row.confidence }),
    ...(rejected.length > 0 && { rejected }),
    ...(!free && ratesOf(low.row, row)),
    ...rangeOf(of(low.paid), of(paid)),
  };
}

function ratesOf(low: RateRow, high: RateRow) {
  const rateRange = { low: rateText(low.formula), high: rateText(high.formula) };
  return rateRange.low === rateRange.high ? {} : { rateRange };
}

const percentText = ({ n, d }: Fraction): string => `${toPlain({ n: n * 100n, d })} %`;

/** Where rate and calculation stand; the same for every product of a code, so put together once. */
function sourceOf({ due, row }: Levied): string {
  const { levy, relief } = due;
  const kept = sources.get(row) ?? new Map<string, string>();
  const key = `${levy.name} ${relief?.why ?? ''}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const parts = [
    ...(relief === undefined ? [] : [relief.source]),
    ...(relief?.share.n === 0n ? [] : [row.source]),
    levy.law,
  ];
  const text = parts.join('; ');
  kept.set(key, text);
  sources.set(row, kept);
  return text;
}

const sources = new WeakMap<RateRow, Map<string, string>>();

/** Rates that the law has, but that the regime does not ask for. */
function lookedUp(rows: readonly RateRow[], why: string): readonly RejectedRate[] {
  return rows
    .filter(({ formula }) => formula.kind !== 'ad-valorem' || formula.percent !== '0')
    .map(({ name, formula, source }) => ({ rate: rateText(formula), name, why, source }));
}

function given(name: 'after-entry-costs' | 'local-costs', amount: string): CostLine {
  return { name, base: amount, rate: null, amount, how: 'as given', source: 'the user' };
}

function rangeOf(low: string, high: string) {
  return low === high ? {} : { range: { low, high } };
}

function byOrder(how: string, { consignments }: Plan): string {
  return consignments.n === consignments.d
    ? how
    : `${bracketed(how)} × ${consignments.n / consignments.d} orders`;
}

const bracketed = (text: string): string =>
  /^[\d.]+$/.test(text) || /^\(.*\) × [\d.]+ %$/.test(text) ? text : `(${text})`;
