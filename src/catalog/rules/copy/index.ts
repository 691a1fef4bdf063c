import type { Rule } from '../../rule.ts';
import { adTerm } from './ad-term.ts';
import { adTermDoubtful } from './ad-term-doubtful.ts';
import { copyLeftover } from './copy-leftover.ts';
import { copyPunctuation } from './copy-punctuation.ts';
import { copyRepeated } from './copy-repeated.ts';
import { copyUntranslated } from './copy-untranslated.ts';
import { descriptionZhMissing } from './description-zh-missing.ts';
import { fullWidthCharacter } from './full-width-character.ts';
import { healthFoodSentenceMissing } from './health-food-sentence-missing.ts';
import { titleZhMissing } from './title-zh-missing.ts';
import { traditionalCharacter } from './traditional-character.ts';

/** EW6xxx: Chinese copy and advertising law. */
export const COPY_RULES: readonly Rule[] = [
  titleZhMissing,
  adTerm,
  adTermDoubtful,
  descriptionZhMissing,
  traditionalCharacter,
  fullWidthCharacter,
  copyLeftover,
  copyUntranslated,
  copyRepeated,
  copyPunctuation,
  healthFoodSentenceMissing,
];
