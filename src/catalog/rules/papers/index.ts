import type { Rule } from '../../rule.ts';
import { dateFormat } from './date-format.ts';

/** EW5xxx: regulated goods and their papers. */
export const PAPER_RULES: readonly Rule[] = [dateFormat];
