import type { Regime } from '../../issue.ts';
import type { Source } from '../../source.ts';

/** Whether a product can come in by a regime. `unknown` is a state of its own, never taken for open. */
export const READINESS_STATES = ['open', 'closed', 'unknown'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/**
 * What stands in the way: the law forbids the goods; it asks for papers that are not there; an entry has
 * not the form it asks for; facts that every declaration needs are missing or contradict each other; or
 * official data that decide it are not at hand (`no-data`).
 */
export const REASON_KINDS = ['forbidden', 'papers', 'entry', 'facts', 'no-data'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Why a product is not open by a regime. */
export interface ReadinessReason {
  /** `unknown` for papers and bans that no source at hand confirms. */
  readonly makes: 'closed' | 'unknown';
  readonly why: ReasonKind;
  /** The rule that says so, or that could not look. */
  readonly rule: string;
  /** The columns that would open it; none where no paper helps. */
  readonly papers: readonly string[];
  /** One of the papers is enough. */
  readonly oneIsEnough?: true;
}

/** One product by one regime. */
export interface RegimeReadiness {
  readonly regime: Regime;
  readonly state: ReadinessState;
  /** Empty where it is open; a closed one also names what would leave it unknown. */
  readonly reasons: readonly ReadinessReason[];
}

/** One product by every regime that was asked about. */
export interface ProductReadiness {
  readonly file: string;
  readonly line: number;
  readonly record: number;
  readonly sku: string;
  readonly regimes: readonly RegimeReadiness[];
}

/** All products by one regime; exact, however many products are named. */
export interface RegimeCount {
  readonly regime: Regime;
  readonly open: number;
  readonly closed: number;
  readonly unknown: number;
  /** What stands in the way, the most frequent first. */
  readonly reasons: readonly (ReadinessReason & { readonly products: number })[];
}

/** The law behind a reason, as it stands on the day. */
export interface ReadinessLaw {
  readonly rule: string;
  readonly code: string;
  readonly title: string;
  readonly sources: readonly Source[];
}

/** Which products can come in, by which regime, and what is missing. */
export interface Readiness {
  /** Products that were judged. */
  readonly judged: number;
  readonly regimes: readonly RegimeCount[];
  /** The first products, up to a bound. */
  readonly products: readonly ProductReadiness[];
  /** The laws of all rules that reasons name. */
  readonly laws: readonly ReadinessLaw[];
  /** Rules that would speak of readiness and are switched off: what they ask is not in it. */
  readonly leftOut: readonly string[];
}
