import { type Fraction, fraction, times, toPlain } from '../fraction.ts';
import type { ConsignmentLine } from './consignment.ts';
import { UNITS } from './units.ts';

/** Factor from our measure to the statutory unit. */
const WEIGHTS: Readonly<Record<string, Fraction>> = {
  千克: { n: 1n, d: 1n },
  克: { n: 1000n, d: 1n },
  吨: { n: 1n, d: 1000n },
};
const VOLUMES: Readonly<Record<string, Fraction>> = {
  升: { n: 1n, d: 1n },
  千升: { n: 1n, d: 1000n },
};
/** Units that count pieces; one piece is one unit of ours. */
const PIECES = new Set([
  '个',
  '件',
  '只',
  '支',
  '瓶',
  '套',
  '台',
  '把',
  '块',
  '条',
  '盒',
  '张',
  '本',
  '双',
]);

/** What a line must say to be counted by customs. */
export type Counted = Pick<ConsignmentLine, 'product' | 'quantity' | 'unit' | 'netKg'>;

/** The line's quantity in a statutory unit (法定单位); undefined when the catalog does not say. */
export function statutoryQuantity(line: Counted, unit: string): string | undefined {
  const weight = WEIGHTS[unit];
  if (weight !== undefined) return line.netKg && toPlain(times(line.netKg, weight), 5);
  const volume = VOLUMES[unit];
  if (volume !== undefined) {
    const litres = line.product.volume_l;
    if (litres === undefined) return undefined;
    return toPlain(times(times(fraction(litres), fraction(line.quantity)), volume), 5);
  }
  if (UNITS[line.unit].zh === unit) return line.quantity;
  if (!PIECES.has(unit) || line.unit !== 'C62') return undefined;
  const pieces = line.product.pieces_per_pack ?? 1;
  return toPlain(times(fraction(line.quantity), { n: BigInt(pieces), d: 1n }), 5);
}
