import type { Rule } from '../../rule.ts';
import { elementUnasked } from './element-unasked.ts';
import { elementsFormat } from './elements-format.ts';
import { elementsMissing } from './elements-missing.ts';
import { hsFormat } from './hs-format.ts';
import { hsMissing } from './hs-missing.ts';
import { hsTooShort } from './hs-too-short.ts';
import { hsUnknown } from './hs-unknown.ts';
import { originChina } from './origin-china.ts';
import { originContradicted } from './origin-contradicted.ts';
import { originMissing } from './origin-missing.ts';
import { originNotCode } from './origin-not-code.ts';
import { originUnknown } from './origin-unknown.ts';
import { tradeMeasure } from './trade-measure.ts';

/** EW2xxx: classification and origin. */
export const CLASSIFICATION_RULES: readonly Rule[] = [
  hsMissing,
  hsFormat,
  hsUnknown,
  hsTooShort,
  originMissing,
  originUnknown,
  originChina,
  originNotCode,
  originContradicted,
  elementsFormat,
  tradeMeasure,
  elementsMissing,
  elementUnasked,
];
