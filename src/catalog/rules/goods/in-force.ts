import type { KindName } from '../../goods/kinds.ts';
import type { Facts, Row } from '../../rule.ts';

/** A time in which a law says the same: first and last day, `YYYY-MM-DD`; open where absent. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** The goods that a law concerns. */
export interface Goods {
  /** The kinds it concerns; one of them is enough. */
  readonly concerns: readonly KindName[];
  /** Kinds that it leaves out. */
  readonly spares?: readonly KindName[];
  /** What else must be so, where the kind alone does not say. */
  readonly where?: (row: Row) => boolean;
}

export function inForce({ from, to }: Days, { asOf }: Facts): boolean {
  return (from === undefined || asOf >= from) && (to === undefined || asOf <= to);
}

export function concerns(goods: Goods, row: Row): boolean {
  return isOfKind(goods, row.kinds()) && (goods.where === undefined || goods.where(row));
}

/** Whether the law concerns goods of these kinds at all. */
export function isOfKind(
  { concerns: those, spares }: Goods,
  kinds: ReadonlySet<KindName>,
): boolean {
  return hasOne(kinds, those) && !(spares !== undefined && hasOne(kinds, spares));
}

function hasOne(kinds: ReadonlySet<KindName>, names: readonly KindName[]): boolean {
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (name !== undefined && kinds.has(name)) return true;
  }
  return false;
}
