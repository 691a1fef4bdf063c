import type { Rule } from '../../rule.ts';
import { currencyContradicts } from './currency-contradicts.ts';
import { currencyMissing } from './currency-missing.ts';
import { currencyUnknown } from './currency-unknown.ts';
import { freightIncluded } from './freight-included.ts';
import { incotermUnknown } from './incoterm-unknown.ts';
import { priceDecimals } from './price-decimals.ts';
import { priceMissing } from './price-missing.ts';
import { priceNotNumber } from './price-not-number.ts';
import { priceNotPositive } from './price-not-positive.ts';
import { retailBelowPrice } from './retail-below-price.ts';

/** EW4xxx: prices and terms. */
export const PRICE_RULES: readonly Rule[] = [
  priceMissing,
  priceNotNumber,
  priceNotPositive,
  priceDecimals,
  currencyMissing,
  currencyUnknown,
  currencyContradicts,
  incotermUnknown,
  freightIncluded,
  retailBelowPrice,
];
