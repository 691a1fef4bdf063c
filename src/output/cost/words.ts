import type { CostLine, RegimeCost } from '../../cost/breakdown.ts';
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
export function rateWords({ rate, perUnit }: CostLine): string {
  return [
    ...(rate === null ? [] : [`${rate} %`]),
    ...(perUnit === undefined ? [] : [`${perUnit.amount} CNY/${perUnit.unit}`]),
  ].join(' + ');
}

export function amountWords({ amount, range }: CostLine): string {
  return range === undefined ? grouped(amount) : `${grouped(range.low)} – ${grouped(range.high)}`;
}

export function landedWords({ totals, range }: RegimeCost): string {
  if (totals === undefined) return '–';
  return range === undefined
    ? grouped(totals.landed)
    : `${grouped(range.low)} – ${grouped(range.high)}`;
}

/** In one word what stands in the way, or nothing. */
export function standingWords({ eligible, refused }: RegimeCost): string {
  if (eligible === 'no') return 'closed';
  if (refused !== undefined) return 'refused';
  return eligible === 'yes' ? 'open' : 'open if …';
}
