import type { Rule } from '../../rule.ts';
import { brandMissing } from './brand-missing.ts';
import { choiceUnknown } from './choice-unknown.ts';
import { flagUnclear } from './flag-unclear.ts';
import { gtinCheckDigit } from './gtin-check-digit.ts';
import { gtinDuplicate } from './gtin-duplicate.ts';
import { gtinFormat } from './gtin-format.ts';
import { gtinMedia } from './gtin-media.ts';
import { gtinMissing } from './gtin-missing.ts';
import { gtinRestricted } from './gtin-restricted.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { skuDuplicate } from './sku-duplicate.ts';
import { skuMissing } from './sku-missing.ts';
import { spreadsheetDamage } from './spreadsheet-damage.ts';
import { textGarbled } from './text-garbled.ts';
import { textMarkup } from './text-markup.ts';
import { titleIsSku } from './title-is-sku.ts';
import { titleMissing } from './title-missing.ts';
import { titleNotLatin } from './title-not-latin.ts';
import { titleTooShort } from './title-too-short.ts';

/** EW1xxx: identity. */
export const IDENTITY_RULES: readonly Rule[] = [
  skuMissing,
  skuDuplicate,
  gtinFormat,
  gtinCheckDigit,
  gtinRestricted,
  gtinDuplicate,
  spreadsheetDamage,
  gtinMissing,
  gtinMedia,
  titleMissing,
  titleTooShort,
  titleIsSku,
  titleNotLatin,
  brandMissing,
  textGarbled,
  textMarkup,
  hiddenCharacter,
  choiceUnknown,
  flagUnclear,
];
