import type { Facts, OptionalFact } from '../rule.ts';

/** The facts of two days, and of each day between them. */
export interface TwoDays {
  readonly from: Facts;
  readonly to: Facts;
  /** The days after the first, up to the last. */
  readonly days: readonly string[];
  /** The facts of one of these days. */
  on(day: string): Facts;
  /** The data that cover one of the days only and are taken for both. */
  readonly takenForBoth: readonly OptionalFact[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Compares what the law says, not what we know of it: data that cover one day only are taken for both, so
 * that the end of an edition does not look like a change of law.
 */
export function twoDays(from: Facts, to: Facts): TwoDays {
  const lent = (['tariff', 'ecommerceList', 'declarations'] as const).filter(
    (fact) => (from[fact] === undefined) !== (to[fact] === undefined),
  );
  const shared = Object.fromEntries(lent.map((fact) => [fact, from[fact] ?? to[fact]]));
  const first = { ...from, ...shared };
  const last = { ...to, ...shared };
  const known = new Map([[to.asOf, last]]);
  return {
    from: first,
    to: last,
    days: daysBetween(from.asOf, to.asOf),
    on(day) {
      const facts = known.get(day) ?? { ...last, asOf: day };
      known.set(day, facts);
      return facts;
    },
    takenForBoth: lent,
  };
}

function daysBetween(from: string, to: string): readonly string[] {
  const start = Date.parse(from);
  const count = Math.round((Date.parse(to) - start) / DAY_MS);
  return Array.from({ length: count }, (_, i) =>
    new Date(start + (i + 1) * DAY_MS).toISOString().slice(0, 10),
  );
}
