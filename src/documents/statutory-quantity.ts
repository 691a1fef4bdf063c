import { legalUnit } from '../catalog/declaration/legal-units.ts';
import { type Fraction, fraction, times, toPlain } from '../fraction.ts';
import type { ConsignmentLine } from './consignment.ts';
import { UNITS } from './units.ts';

/** What a line must say to be counted by customs. */
export type Counted = Pick<ConsignmentLine, 'product' | 'quantity' | 'unit' | 'netKg'>;

/** The line's quantity in a statutory unit (法定单位); undefined when the catalog does not say. */
export function statutoryQuantity(line: Counted, unit: string): string | undefined {
  const legal = legalUnit(unit);
  if (legal?.column !== 'net_weight_kg' && UNITS[line.unit].zh === unit) return line.quantity;
  if (legal === undefined) return undefined;
  const measure = MEASURES[legal.column](line);
  return measure && toPlain(times(measure, legal.each), 5);
}

/** What the whole line has of it. */
const MEASURES = {
  net_weight_kg: ({ netKg }: Counted) => netKg,
  volume_l: ({ product, quantity }: Counted) =>
    product.volume_l === undefined
      ? undefined
      : times(fraction(product.volume_l), fraction(quantity)),
  pieces_per_pack: ({ product, quantity, unit }: Counted): Fraction | undefined =>
    unit === 'C62'
      ? times(fraction(quantity), { n: BigInt(product.pieces_per_pack ?? 1), d: 1n })
      : undefined,
};
