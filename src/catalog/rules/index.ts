// Every rule, in code order. To add one: write its file, add its line here; explain, docs and tests follow.
import type { Rule } from '../rule.ts';
import { adTerm } from './copy/ad-term.ts';
import { adTermDoubtful } from './copy/ad-term-doubtful.ts';
import { titleZhMissing } from './copy/title-zh-missing.ts';
import { READER_RULES } from './file/index.ts';
import { gtinCheckDigit } from './identity/gtin-check-digit.ts';
import { skuDuplicate } from './identity/sku-duplicate.ts';
import { netExceedsGross } from './measures/net-exceeds-gross.ts';

export const RULES: readonly Rule[] = [
  ...READER_RULES,
  // EW1xxx: identity
  skuDuplicate,
  gtinCheckDigit,
  // EW3xxx: quantities and measures
  netExceedsGross,
  // EW6xxx: Chinese copy and advertising law
  titleZhMissing,
  adTerm,
  adTermDoubtful,
];
