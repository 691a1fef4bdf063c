import type { Rule } from '../../rule.ts';
import { cbecLimit } from './cbec-limit.ts';
import { cbecNotListed } from './cbec-not-listed.ts';

/** EW9xxx: import regimes. */
export const REGIME_RULES: readonly Rule[] = [cbecNotListed, cbecLimit];
