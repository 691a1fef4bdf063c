// Every rule, in code order. To add one: write its file, add its line to the list of its family (the
// folder's index.ts); explain, docs and tests follow.
import type { Rule } from '../rule.ts';
import { CLASSIFICATION_RULES } from './classification/index.ts';
import { adTerm } from './copy/ad-term.ts';
import { adTermDoubtful } from './copy/ad-term-doubtful.ts';
import { titleZhMissing } from './copy/title-zh-missing.ts';
import { READER_RULES } from './file/index.ts';
import { IDENTITY_RULES } from './identity/index.ts';
import { MEASURE_RULES } from './measures/index.ts';
import { PAPER_RULES } from './papers/index.ts';
import { PICTURE_RULES } from './pictures/index.ts';
import { PRICE_RULES } from './prices/index.ts';

export const RULES: readonly Rule[] = [
  ...READER_RULES,
  ...IDENTITY_RULES,
  ...CLASSIFICATION_RULES,
  ...MEASURE_RULES,
  ...PRICE_RULES,
  ...PAPER_RULES,
  // EW6xxx: Chinese copy and advertising law
  titleZhMissing,
  adTerm,
  adTermDoubtful,
  ...PICTURE_RULES,
];
