import type { Totals } from '../breakdown.ts';
import { divHalfUp, type LinearLevy } from './linear.ts';

/** What is due on a customs value, in fen. */
export interface Reckoned {
  readonly totals: Totals;
  readonly tax: number;
}

/**
 * The totals of one unit; undefined when a number would be too large to be exact.
 * @param value customs value in fen
 * @param forgiven a tax not above this, in fen, is not collected
 */
export function reckon(
  value: number,
  levies: readonly LinearLevy[],
  forgiven: number,
): Reckoned | undefined {
  let duty = 0;
  let additional = 0;
  let consumption = 0;
  let vat = 0;
  let postal: number | undefined;
  for (const { name, shares, whole } of levies) {
    const [ofValue, ofDuty, ofAdditional, ofConsumption] = shares;
    const n =
      ofValue * value + ofDuty * duty + ofAdditional * additional + ofConsumption * consumption;
    const full = divHalfUp(n, whole);
    const paid = full <= forgiven ? 0 : full;
    if (name === 'duty') duty = paid;
    else if (name === 'additional-duty') additional = paid;
    else if (name === 'consumption-tax') consumption = paid;
    else if (name === 'vat') vat = paid;
    else postal = paid;
  }
  const tax = duty + additional + consumption + vat + (postal ?? 0);
  if (!Number.isSafeInteger(tax + value)) return undefined;
  const landed = yuan(value + tax);
  const totals = {
    customsValue: yuan(value),
    duty: yuan(duty),
    additionalDuty: yuan(additional),
    consumptionTax: yuan(consumption),
    vat: yuan(vat),
    tax: yuan(tax),
    landed,
    landedPerUnit: landed,
    currency: 'CNY' as const,
  };
  return { totals: postal === undefined ? totals : { ...totals, postalTax: yuan(postal) }, tax };
}

/** Fen as a decimal with two places. */
function yuan(fen: number): string {
  if (fen === 0) return '0.00';
  const cents = fen % 100;
  return `${(fen - cents) / 100}.${TWO_DIGITS[cents]}`;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
