// Every rule, in code order. To add one: write its file, add its line to the list of its family (the
// folder's index.ts); explain, docs and tests follow.
import type { Rule } from '../rule.ts';
import { CLASSIFICATION_RULES } from './classification/index.ts';
import { COPY_RULES } from './copy/index.ts';
import { READER_RULES } from './file/index.ts';
import { GOODS_RULES } from './goods/index.ts';
import { IDENTITY_RULES } from './identity/index.ts';
import { MARKETPLACE_RULES } from './marketplace/index.ts';
import { MEASURE_RULES } from './measures/index.ts';
import { PICTURE_RULES } from './pictures/index.ts';
import { PRICE_RULES } from './prices/index.ts';
import { REGIME_RULES } from './regimes/index.ts';

export const RULES: readonly Rule[] = [
  ...READER_RULES,
  ...IDENTITY_RULES,
  ...CLASSIFICATION_RULES,
  ...MEASURE_RULES,
  ...PRICE_RULES,
  ...GOODS_RULES,
  ...COPY_RULES,
  ...PICTURE_RULES,
  ...MARKETPLACE_RULES,
  ...REGIME_RULES,
];
