import type { Rule } from '../../rule.ts';
import { pictureAddress } from './picture-address.ts';
import { pictureFormat } from './picture-format.ts';
import { pictureMissing } from './picture-missing.ts';
import { pictureShared } from './picture-shared.ts';
import { pictureTooMany } from './picture-too-many.ts';
import { pictureTwice } from './picture-twice.ts';

/** EW7xxx: pictures. */
export const PICTURE_RULES: readonly Rule[] = [
  pictureMissing,
  pictureAddress,
  pictureTooMany,
  pictureTwice,
  pictureShared,
  pictureFormat,
];
