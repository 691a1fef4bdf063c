// The engine's front door: goods, rates and terms in; every way into China with its cost out.
import { compare, type Fraction, over, plus, times, toPlain, ZERO } from '../fraction.ts';
import type { Regime } from '../issue.ts';
import type { Grade, ItemCost, RegimeCost, Totals } from './breakdown.ts';
import type { Due } from './chain.ts';
import { type Choice, isRefusal, type Rates, type Refusal } from './choice.ts';
import type { EntryValue } from './customs-value/value.ts';
import type { Goods } from './goods.ts';
import type { LevyName } from './levies/levy.ts';
import { costLines } from './lines.ts';
import type { Plan, RegimeRules } from './regimes/regime.ts';
import { cny, roundingOn } from './rounding.ts';
import type { Terms } from './terms.ts';
import { type Bounds, totalTax, type Worked, workOut } from './work.ts';

/** `totals`: the lines stay out, for answers that show none; they cost as much as all the rest. */
export type Detail = 'lines' | 'totals';

/** The cost of some goods under each of the regimes asked for. */
export function assess(
  goods: Goods,
  regimes: readonly RegimeRules[],
  rates: Rates,
  terms: Terms,
  detail: Detail = 'lines',
): ItemCost {
  const costs: RegimeCost[] = [];
  for (const [i, rules] of regimes.entries()) {
    // The two ways of e-commerce are worked out alike: once is enough.
    const twin = regimes.findIndex(({ plan }) => plan === rules.plan);
    const known = twin < i ? costs[twin] : undefined;
    costs.push(
      known === undefined
        ? regimeCost(rules, goods, rates, terms, detail)
        : { ...known, regime: rules.regime },
    );
  }
  return {
    sku: goods.sku,
    hs: goods.hs,
    origin: goods.origin,
    quantity: toPlain(goods.quantity),
    regimes: costs,
    cheapest: cheapestOf(costs, regimes),
  };
}

/** One regime worked out; refused with a reason where a figure would leave something out. */
export function regimeCost(
  rules: RegimeRules,
  goods: Goods,
  rates: Rates,
  terms: Terms,
  detail: Detail = 'lines',
): RegimeCost {
  const plan = rules.plan(goods, rates, terms);
  const { regime } = rules;
  const { eligible, reasons, value } = plan;
  if (eligible === 'no')
    return { regime, eligible, reasons, missing: [], lines: [], assumptions: [] };
  if (isRefusal(value)) return refusedCost(regime, plan, value);
  const bounds = workOut(plan, value, roundingOn(terms.asOf));
  if (isRefusal(bounds)) return refusedCost(regime, plan, bounds);
  const { low, high } = bounds;
  const dues = low === high ? high.dues : [...high.dues, ...low.dues];
  const assumptions = assumptionsOf(plan, value, dues);
  const landed = landedOf(plan, value, high);
  const least = low === high ? landed : landedOf(plan, value, low);
  const bounded = low !== high && (compare(least, landed) !== 0 || differ(plan, bounds));
  // Written out and not spread together: this is built for every product and regime.
  const cost = {
    regime,
    eligible,
    reasons,
    missing: missingOf(plan, dues, bounded),
    lines: detail === 'lines' ? costLines(plan, value, bounds) : [],
    totals: totalsOf(plan, high, landed, goods.quantity),
    grade: gradeOf(bounded, assumptions),
    assumptions,
  };
  if (!bounded) return cost;
  const { consignments } = plan;
  return {
    ...cost,
    range: rangeOf(least, landed),
    unitRange: rangeOf(over(least, goods.quantity), over(landed, goods.quantity)),
    taxRange: rangeOf(totalTax(low, consignments), totalTax(high, consignments)),
  };
}

function refusedCost(
  regime: Regime,
  { eligible, reasons }: Plan,
  { refused, missing = [] }: Refusal,
): RegimeCost {
  return { regime, eligible, reasons, refused, missing, lines: [], assumptions: [] };
}

function landedOf(plan: Plan, { afterEntry }: EntryValue, worked: Worked): Fraction {
  const { consignments, goods } = plan;
  const atEntry = times(plus(worked.customsValue, afterEntry), consignments);
  return plus(plus(atEntry, totalTax(worked, consignments)), goods.costs.local ?? ZERO);
}

/** Under DDP the landed cost stands while value and tax move against each other. */
function differ({ consignments }: Plan, { low, high }: Bounds): boolean {
  return low !== high && compare(totalTax(low, consignments), totalTax(high, consignments)) !== 0;
}

function rangeOf(a: Fraction, b: Fraction) {
  return compare(a, b) <= 0 ? { low: cny(a), high: cny(b) } : { low: cny(b), high: cny(a) };
}

function gradeOf(bounded: boolean, assumptions: readonly string[]): Grade {
  if (bounded) return 'bounded';
  return assumptions.length > 0 ? 'assumed' : 'exact';
}

function assumptionsOf(plan: Plan, value: EntryValue, dues: readonly Due[]): readonly string[] {
  const all = [...value.assumptions, ...plan.assumptions];
  for (const { choice, relief } of dues) {
    if (relief?.share.n === 0n) continue;
    for (const text of takenForGranted(choice)) if (!all.includes(text)) all.push(text);
  }
  return all;
}

/** What a choice rests on; doubt about a rate is said where nothing else says it. */
function takenForGranted(choice: Choice): readonly string[] {
  if (choice.assumptions.length > 0) return choice.assumptions;
  return choice.options
    .filter(({ confidence, formula }) => confidence === 'not-confirmed' && !isFree(formula))
    .map(({ name, source }) => `${name}: the rate is not confirmed (${source})`);
}

const isFree = (formula: Due['choice']['options'][number]['formula']) =>
  formula.kind === 'ad-valorem' && formula.percent === '0';

/** Facts that would narrow the answer. */
function missingOf(plan: Plan, dues: readonly Due[], bounded: boolean): RegimeCost['missing'] {
  if (!bounded) return plan.missing;
  const all = [...plan.missing, ...dues.flatMap(({ choice }) => choice.missing)];
  return all.filter(({ column }, i) => all.findIndex((one) => one.column === column) === i);
}

function totalsOf(plan: Plan, worked: Worked, landed: Fraction, quantity: Fraction): Totals {
  const { consignments } = plan;
  const of = (name: LevyName) => {
    const amount = worked.levied.find(({ due }) => due.levy.name === name)?.paid ?? ZERO;
    return amount.n === 0n ? '0.00' : cny(times(amount, consignments));
  };
  const totals = {
    customsValue: cny(times(worked.customsValue, consignments)),
    duty: of('duty'),
    additionalDuty: of('additional-duty'),
    consumptionTax: of('consumption-tax'),
    vat: of('vat'),
    tax: cny(totalTax(worked, consignments)),
    landed: cny(landed),
    landedPerUnit: cny(over(landed, quantity)),
    currency: 'CNY' as const,
  };
  const postal = worked.levied[0]?.due.levy.name === 'postal-tax';
  return postal ? { ...totals, postalTax: of('postal-tax') } : totals;
}

/** In fen. */
const taxOf = ({ tax }: Totals): bigint => BigInt(tax.replace('.', ''));

/**
 * The open way to sell with the least tax. Taxes are compared and not landed costs, because e-commerce
 * is valued at the consumer's price and general trade at the importer's.
 */
function cheapestOf(costs: readonly RegimeCost[], regimes: readonly RegimeRules[]): Regime | null {
  let best: RegimeCost | undefined;
  for (const [i, cost] of costs.entries()) {
    if (regimes[i]?.forSale !== true || cost.totals === undefined) continue;
    if (best?.totals === undefined || taxOf(cost.totals) < taxOf(best.totals)) best = cost;
  }
  return best?.regime ?? null;
}
