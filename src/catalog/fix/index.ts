import type { ColumnName } from '../columns.ts';
import type { Facts } from '../rule.ts';
import { isErrorCell } from '../values/spreadsheet.ts';
import {
  apostrophe,
  fullWidth,
  gtinDigits,
  gtinZeros,
  hsDots,
  hsInspection,
  hsRewritten,
} from './codes.ts';
import { fullWidthCopy } from './copy.ts';
import type { Fix } from './fix.ts';
import { countryCode, currencyCode, currencyWord } from './names.ts';
import { decimalSign, floatNoise, imperialUnit, metricUnit } from './numbers.ts';

/** Every fix, in the order in which they are tried; to add one, add its line. */
export const FIXES: readonly Fix[] = [
  apostrophe,
  fullWidth,
  fullWidthCopy,
  gtinDigits,
  gtinZeros,
  hsDots,
  countryCode,
  currencyCode,
  decimalSign,
  metricUnit,
  hsRewritten,
  hsInspection,
  imperialUnit,
  floatNoise,
  currencyWord,
];

/** The fix that every column has: readers leave blanks around a value out anyway. */
export const TRIM = 'trim';

/** What becomes of a cell. */
export interface Mended {
  readonly value: string;
  /** The fixes that were applied, by name. */
  readonly fixes: readonly string[];
}

/**
 * The cell after all fixes of its column; a cell that needs none comes back as it is. What comes out is
 * not changed by a second time.
 */
export function mendCell(cell: string, column: ColumnName, facts: Facts, unsafe: boolean): Mended {
  const trimmed = cell.trim();
  // What is no text cannot be written back; a cell of blanks may be all that makes its row one.
  if (trimmed === '' || cell.includes('\uFFFD') || isErrorCell(trimmed))
    return { value: cell, fixes: [] };
  const fixes = trimmed === cell ? [] : [TRIM];
  let value = trimmed;
  const able = FIXES.filter((one) => (one.safe || unsafe) && one.columns.includes(column));
  for (let rounds = 0; rounds < able.length; rounds++) {
    const found = able
      .map((one) => ({ name: one.name, to: one.mend(value, facts, column) }))
      .find(({ to }) => to !== undefined && to !== value && to !== '');
    if (found?.to === undefined) break;
    value = found.to;
    fixes.push(found.name);
  }
  return { value, fixes };
}
