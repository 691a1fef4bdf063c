import type { Issue, Suppressed } from '../../issue.ts';

/** What the user's configuration says of findings that are known. */
export interface Suppression {
  /** Name of the rule. */
  readonly rule: string;
  /** The one product it concerns; all when absent. */
  readonly sku?: string | undefined;
  readonly reason: string;
  /** The last day it holds for, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
}

export interface SuppressionLook {
  suppress(issue: Issue): Suppressed | undefined;
  /** Those whose last day is past; what they were for counts again. */
  readonly expired: readonly Suppression[];
  /** Those that are in force and met nothing, of rules that ran. */
  unused(ran: ReadonlySet<string>): readonly Suppression[];
}

/** @param asOf the day for which the verdict holds, `YYYY-MM-DD` */
export function suppressionLook(all: readonly Suppression[], asOf: string): SuppressionLook {
  const expired = all.filter(({ until }) => until !== undefined && until < asOf);
  const inForce = all.filter((one) => !expired.includes(one));
  // One for a single product says more than one for all of them.
  const narrowFirst = inForce.toSorted(
    (a, b) => Number(a.sku === undefined) - Number(b.sku === undefined),
  );
  const met = new Set<Suppression>();
  return {
    expired,
    suppress(issue) {
      const found = narrowFirst.find(
        ({ rule, sku }) => rule === issue.rule && (sku === undefined || sku === issue.sku),
      );
      if (found === undefined) return undefined;
      met.add(found);
      const { reason, until } = found;
      return { by: 'config', reason, ...(until !== undefined && { until }) };
    },
    unused: (ran) => inForce.filter((one) => ran.has(one.rule) && !met.has(one)),
  };
}
