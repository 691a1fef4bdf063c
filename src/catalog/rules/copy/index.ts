import type { Rule } from '../../rule.ts';
import { adTerm } from './ad-term.ts';
import { adTermDoubtful } from './ad-term-doubtful.ts';
import { descriptionZhMissing } from './description-zh-missing.ts';
import { titleZhMissing } from './title-zh-missing.ts';

/** EW6xxx: Chinese copy and advertising law. */
export const COPY_RULES: readonly Rule[] = [
  titleZhMissing,
  adTerm,
  adTermDoubtful,
  descriptionZhMissing,
];
