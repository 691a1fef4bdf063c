import type { CostEntry, CostLine, Range, RegimeCost } from '../../cost/breakdown.ts';
import type { Regime } from '../../issue.ts';
import { grouped } from '../../money.ts';

/** The names of lines for people. */
export const LINE_NAMES: Readonly<Record<CostLine['name'], string>> = {
  'customs-value': 'customs value',
  duty: 'duty',
  'additional-duty': 'trade measures',
  'consumption-tax': 'consumption tax',
  vat: 'VAT',
  'postal-tax': 'postal tax',
  'after-entry-costs': 'costs after entry',
  'local-costs': 'costs in China',
};

/** `14 %`, `20 % + 0.912 CNY/l`, or '' for lines without a rate. */
export function rateWords({ rate, perUnit, rateRange }: CostLine): string {
  if (rateRange !== undefined) return `${rateRange.low} – ${rateRange.high}`;
  return [
    ...(rate === null ? [] : [`${rate} %`]),
    ...(perUnit === undefined ? [] : [`${perUnit.amount} CNY/${perUnit.unit}`]),
  ].join(' + ');
}

export function amountWords({ amount, range }: CostLine): string {
  return range === undefined ? grouped(amount) : `${grouped(range.low)} – ${grouped(range.high)}`;
}

export function landedWords({ totals, range }: RegimeCost): string {
  return boundedWords(totals?.landed, range);
}

export function unitWords({ totals, unitRange }: RegimeCost): string {
  return boundedWords(totals?.landedPerUnit, unitRange);
}

export function taxWords({ totals, taxRange }: RegimeCost): string {
  return boundedWords(totals?.tax, taxRange);
}

/** A total is never shown as if it were exact where it lies between two. */
function boundedWords(amount: string | undefined, range: Range | undefined): string {
  if (amount === undefined) return '–';
  return range === undefined || range.low === range.high
    ? grouped(amount)
    : `${grouped(range.low)} – ${grouped(range.high)}`;
}

/** The way to mark as the one with the least tax; a single way competes with none. */
export function leastTax({ regimes, cheapest }: CostEntry): Regime | undefined {
  return regimes.length > 1 ? (cheapest ?? undefined) : undefined;
}

/** The rows of totals below the lines, where the ways stand side by side. */
export const TOTAL_ROWS: readonly (readonly [string, (cost: RegimeCost) => string])[] = [
  ['all taxes', taxWords],
  ['landed', landedWords],
  ['a unit', unitWords],
  ['how sure', ({ grade }) => grade ?? '–'],
  ['open to you', standingWords],
];

/** In one word what stands in the way, or nothing. */
export function standingWords({ eligible, refused }: RegimeCost): string {
  if (eligible === 'no') return 'closed';
  if (refused !== undefined) return 'refused';
  return eligible === 'yes' ? 'open' : 'open if …';
}

/** What to do about a fact that is not known: fill a column, or give a flag. */
export function missingWords({ column, why }: RegimeCost['missing'][number]): string {
  return `${column.startsWith('--') ? 'give' : 'fill'} ${column}: ${why}`;
}

/** Why some or all ways have no figure, each reason once; '' when all have one or are closed. */
export function refusalWords({ refused, regimes }: CostEntry): string {
  if (refused !== undefined) return refused;
  const reasons = new Map<string, string[]>();
  for (const { regime, refused: why } of regimes)
    if (why !== undefined) reasons.set(why, [...(reasons.get(why) ?? []), regime]);
  return [...reasons].map(([why, names]) => `${names.join(', ')}: ${why}`).join('; ');
}

/** What the goods are called; a code that stands in for a name is said once. */
export function titleWords({ sku, hs, origin, quantity }: CostEntry): readonly string[] {
  return [...(sku === hs ? [] : [sku]), hs, `from ${origin}`, `× ${quantity}`];
}

/** Why landed costs may not compare; '' when every regime takes the same value. */
export function basisWords({ regimes }: CostEntry): string {
  const values = new Set(regimes.flatMap(({ totals }) => totals?.customsValue ?? []));
  return values.size < 2
    ? ''
    : 'e-commerce and post are valued at the consumer’s price, trade at the importer’s: compare the taxes, not the landed costs';
}

export function productCount(count: number): string {
  return count === 1 ? '1 product' : `${count} products`;
}
