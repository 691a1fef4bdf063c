import type { Rule } from '../../rule.ts';
import { dateFormat } from './date-format.ts';
import { foodRegistration } from './food-registration.ts';

/** EW5xxx: what China asks of regulated goods. */
export const GOODS_RULES: readonly Rule[] = [dateFormat, foodRegistration];
