import type { Rule } from '../../rule.ts';
import { descriptionMissing } from './description-missing.ts';
import { descriptionWrongLength } from './description-wrong-length.ts';
import { keywordsMissing } from './keywords-missing.ts';
import { orderQuantityOutOfRange } from './order-quantity-out-of-range.ts';
import { picturesOverLimit } from './pictures-over-limit.ts';
import { priceOutOfRange } from './price-out-of-range.ts';
import { priceTiersUnfit } from './price-tiers-unfit.ts';
import { priceTooManyDecimals } from './price-too-many-decimals.ts';
import { retailPriceMissing } from './retail-price-missing.ts';
import { sizeOutOfRange } from './size-out-of-range.ts';
import { skuWithSeparator } from './sku-with-separator.ts';
import { titleTooLong } from './title-too-long.ts';
import { weightTooManyDecimals } from './weight-too-many-decimals.ts';

/** EW8xxx: what a marketplace takes. What only plan and push can find has codes here too (listing/findings.ts). */
export const MARKETPLACE_RULES: readonly Rule[] = [
  titleTooLong,
  descriptionWrongLength,
  keywordsMissing,
  retailPriceMissing,
  priceOutOfRange,
  priceTooManyDecimals,
  priceTiersUnfit,
  orderQuantityOutOfRange,
  picturesOverLimit,
  weightTooManyDecimals,
  skuWithSeparator,
  sizeOutOfRange,
  descriptionMissing,
];
