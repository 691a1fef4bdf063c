import type { ChalkInstance } from 'chalk';
import type { CostEntry } from '../../cost/breakdown.ts';
import type { FxRate } from '../../fx/rates.ts';
import type { Regime } from '../../issue.ts';

/** How text may look: colours (or none), the width it has, and whether every line is explained. */
export interface CostLook {
  readonly style: ChalkInstance;
  readonly width: number;
  readonly explain: boolean;
}

export interface CostHead {
  readonly asOf: string;
  readonly regimes: readonly Regime[];
  /** Whether a catalog is priced, one row a product, and not single goods. */
  readonly many: boolean;
}

/** What is known when every product has gone by. */
export interface CostFoot {
  readonly fx: readonly FxRate[];
  readonly summary: CostSummary;
}

export interface CostSummary {
  readonly items: number;
  /** Products with a price under at least one regime. */
  readonly priced: number;
  /** Products of which something was refused. */
  readonly refused: number;
  /** How often each regime is the cheapest. */
  readonly cheapest: Readonly<Record<string, number>>;
}

/** Turns an answer into text as it comes, product by product. Returns it; prints nothing. */
export interface CostWriter {
  begin(head: CostHead): string;
  item(entry: CostEntry): string;
  /** Bytes where the form can only be written as a whole. */
  end(foot: CostFoot): string | Promise<Uint8Array>;
}
