import type { Fraction } from '../../fraction.ts';
import type { ConsumptionTaxItem } from '../../tariff/consumption-tax.ts';
import { rateText } from '../../tariff/formula.ts';
import { FREE } from '../charge.ts';
import { type Choice, cite, type RateRow, type RejectedRate } from '../choice.ts';
import type { Goods, MissingFact } from '../goods.ts';
import type { Terms } from '../terms.ts';
import { meetsThreshold } from './threshold.ts';

const FREE_ROW: RateRow = {
  name: 'no consumption tax',
  formula: FREE,
  source: 'the goods are on none of the items of the consumption tax',
  confidence: 'derived',
};

const NOT_TAXED: Choice = { options: [FREE_ROW], rejected: [], assumptions: [], missing: [] };

/** Which items of the consumption tax the goods are, by what they are worth. */
export function consumptionTaxChoice(
  items: readonly ConsumptionTaxItem[],
  customsValue: Fraction,
  goods: Goods,
  terms: Terms,
): Choice {
  if (items.length === 0) return NOT_TAXED;
  const options: RateRow[] = [];
  const rejected: RejectedRate[] = [];
  const assumptions: string[] = [];
  const missing: MissingFact[] = [];
  let open = false;
  for (const item of items) {
    const row = rowOf(item);
    const reject = (why: string) =>
      rejected.push({ rate: rateText(row.formula), name: row.name, why, source: row.source });
    if (item.levied === 'retail') {
      reject('Levied when sold at retail, not at import.');
      assumptions.push(`${item.goods}: ${item.condition ?? 'levied at retail'}`);
      open = true;
      continue;
    }
    const met =
      item.when === undefined ? undefined : meetsThreshold(item.when, customsValue, goods, terms);
    if (met?.is === 'no') reject(`${item.condition ?? ''} ${met.why}`.trim());
    else options.push(row);
    if (met?.is === 'unknown') missing.push(met.missing);
    if (met?.is === 'yes' && met.assumption !== undefined) assumptions.push(met.assumption);
    if (perhapsFree(item, met?.is)) open = true;
    if (item.note !== undefined && met === undefined)
      assumptions.push(`${item.goods}: ${item.note}`);
  }
  if (options.length === 0 || (open && !isSettled(items, options))) options.push(FREE_ROW);
  return { options, rejected, assumptions, missing };
}

/** A single item that surely applies leaves no room for none. */
function isSettled(items: readonly ConsumptionTaxItem[], options: readonly RateRow[]): boolean {
  return items.length === 1 && options.length === 1 && items[0]?.imported === true;
}

/** Whether goods of the code may be free although the item stands for it. */
function perhapsFree(item: ConsumptionTaxItem, met: 'yes' | 'no' | 'unknown' | undefined): boolean {
  if (met === 'yes' || met === 'no') return false;
  if (met === 'unknown')
    return (
      item.when?.measure === 'price-per-ml-g-or-piece' || item.when?.measure === 'price-per-piece'
    );
  return item.condition !== undefined || / exempt/.test(item.note ?? '') || isOilHeading(item);
}

/** Heading 2710 holds taxed and untaxed oils; nothing in a catalog tells them apart. */
const isOilHeading = ({ id }: ConsumptionTaxItem): boolean =>
  [
    'petrol',
    'diesel',
    'jet-fuel',
    'naphtha',
    'solvent-oil',
    'lubricating-oil',
    'fuel-oil',
  ].includes(id);

/**
 * Beer is taxed by the tonne of 988 litres; these are the amounts per litre that the tariff's rate
 * inquiry shows (HTShub, heading 2203, January 2024).
 */
const PER_LITRE: Readonly<Record<string, string>> = { 'beer-a': '0.253', 'beer-b': '0.2227' };

function rowOf({ id, goods, formula, source }: ConsumptionTaxItem): RateRow {
  const perLitre = PER_LITRE[id];
  return {
    name: `consumption tax: ${goods}`,
    formula:
      perLitre === undefined
        ? formula
        : { kind: 'specific', amount: perLitre, currency: 'CNY', per: 'l' },
    source: cite(source),
    confidence: source.confidence,
  };
}
