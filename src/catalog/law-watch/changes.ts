import { type Regime, SEVERITIES, type Severity } from '../../issue.ts';
import type { Source } from '../../source.ts';
import type { ReadinessState } from '../readiness/readiness.ts';
import type { OptionalFact } from '../rule.ts';

/** What a rule says of one product on the first day and on the last; `null` where it says nothing. */
export interface RuleChange {
  readonly rule: string;
  readonly code: string;
  readonly before: Severity | null;
  readonly after: Severity | null;
  /** The first day on which it says something else; absent where official data decide and not a day. */
  readonly day?: string;
  readonly column: string;
  readonly message: string;
  readonly hint: string;
}

/** A way into China that stands otherwise on the last day than on the first. */
export interface RegimeChange {
  readonly regime: Regime;
  readonly before: ReadinessState;
  readonly after: ReadinessState;
  /** The rules by which it changes. */
  readonly rules: readonly string[];
}

/** A product of which the law says something else on the last day. */
export interface ProductChange {
  readonly file: string;
  readonly line: number;
  readonly record: number;
  readonly sku: string;
  readonly rules: readonly RuleChange[];
  readonly regimes: readonly RegimeChange[];
}

/** One change of law and the products it meets; exact, however many of them are named. */
export interface LawChange extends Omit<RuleChange, 'column'> {
  readonly title: string;
  readonly products: number;
  /** Article numbers of the first of them. */
  readonly skus: readonly string[];
  /** How many products stand otherwise by a regime because of it. */
  readonly regimes: readonly (Omit<RegimeChange, 'rules'> & { readonly products: number })[];
  /** The law that begins or ends on the day, or stands at it. */
  readonly sources: readonly Source[];
}

/** Which products change verdict between two days, and by which law: `ewtp validate --watch-law --json`. */
export interface LawChanges {
  readonly schema: 'ewtp/law-changes@1';
  readonly from: string;
  readonly to: string;
  /** Nothing gets worse: no new error, and no way into China that closes or is not known any more. */
  readonly ok: boolean;
  readonly files: readonly string[];
  readonly judged: number;
  /** Products of which something else is said; exact. */
  readonly changed: number;
  /** Those that get worse; exact. */
  readonly worse: number;
  /** In the order of their days. */
  readonly changes: readonly LawChange[];
  /** The first products that change, up to a bound. */
  readonly products: readonly ProductChange[];
  /** Official data that cover one of the two days only, and were taken for both. */
  readonly takenForBoth: readonly OptionalFact[];
}

/** Whether the change is a new error, or a warning that becomes one. */
export function isNewError({ before, after }: Pick<RuleChange, 'before' | 'after'>): boolean {
  return after === 'error' && before !== 'error';
}

/** Whether less is open than before. */
export function isNarrower({ before, after }: Pick<RegimeChange, 'before' | 'after'>): boolean {
  return NARROWNESS.indexOf(after) > NARROWNESS.indexOf(before);
}

const NARROWNESS: readonly ReadinessState[] = ['open', 'unknown', 'closed'];

/** The gravest of several severities; null when there is none. */
export function gravest(severities: readonly Severity[]): Severity | null {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? null;
}
