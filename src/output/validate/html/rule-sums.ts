import type { ColumnCount } from '../../../catalog/issue-log.ts';
import type { RuleText } from '../../../catalog/rule.ts';
import { type Family, familyOf } from '../../../catalog/rules/families.ts';
import type { Severity } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import { isGoodToKnow } from '../good-to-know.ts';
import type { View } from './view.ts';

/** A rule that spoke, or that a product's readiness rests on, with all that is said of it. */
export interface RuleSum {
  readonly rule: string;
  readonly code: string;
  readonly family: Family['name'];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Source[];
  /** Exact. */
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  readonly count: number;
  readonly where: readonly ColumnCount[];
  /** Accuses no product: it says what the law of such goods is. */
  readonly goodToKnow: boolean;
}

/** The rules of the page in the order of their codes. */
export function ruleSums({ report, rules }: View): readonly RuleSum[] {
  const laws = new Map((report.readiness?.laws ?? []).map((law) => [law.rule, law]));
  const codes = new Map([
    ...[...laws.values()].map(({ rule, code }) => [rule, code] as const),
    ...report.rules.map(({ rule, code }) => [rule, code] as const),
  ]);
  return [...codes]
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([rule, code]) => {
      const own = report.rules.filter((one) => one.rule === rule);
      const text: Partial<RuleText> = rules.get(rule) ?? {};
      const law = laws.get(rule);
      return {
        rule,
        code,
        family: familyOf({ code }).name,
        title: text.title ?? law?.title ?? rule,
        why: text.why ?? '',
        fix: text.fix ?? '',
        sources: law?.sources ?? text.sources ?? [],
        counts: Object.fromEntries(own.map(({ severity, count }) => [severity, count])),
        count: own.reduce((sum, { count }) => sum + count, 0),
        where: own.flatMap(({ where }) => where),
        goodToKnow: own.length > 0 && own.every(isGoodToKnow),
      };
    });
}

/** The rules that found something to do. */
export function faultSums(view: View): readonly RuleSum[] {
  return ruleSums(view).filter(({ count, goodToKnow }) => count > 0 && !goodToKnow);
}
