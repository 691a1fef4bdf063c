import type { Limits } from '../../listing/plan/guards.ts';
import { numberFlag, type PlanFlags } from './plan-flags.ts';

export interface PushFlags extends PlanFlags {
  readonly allowUnlist?: true;
  readonly maxChange?: string;
  readonly maxPriceDrop?: string;
  readonly maxMinutes?: string;
  readonly failed?: string;
  readonly dryRun?: true;
}

/** What the guards allow. */
export function limitsOf(flags: PushFlags): Limits {
  return {
    allowUnlist: flags.allowUnlist === true,
    maxChange: numberFlag('--max-change', flags.maxChange, 100, [0, 100]),
    maxPriceDrop: numberFlag('--max-price-drop', flags.maxPriceDrop, 50, [0, 100]),
  };
}
