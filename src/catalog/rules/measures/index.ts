import type { Rule } from '../../rule.ts';
import { abvOutOfRange } from './abv-out-of-range.ts';
import { cartonTooLight } from './carton-too-light.ts';
import { cartonTooSmall } from './carton-too-small.ts';
import { densityImplausible } from './density-implausible.ts';
import { dimensionsImplausible } from './dimensions-implausible.ts';
import { dimensionsIncomplete } from './dimensions-incomplete.ts';
import { floatNoise } from './float-noise.ts';
import { grossFarAboveNet } from './gross-far-above-net.ts';
import { grossWeightMissing } from './gross-weight-missing.ts';
import { legalUnitMissing } from './legal-unit-missing.ts';
import { measureNotNumber } from './measure-not-number.ts';
import { measureNotPositive } from './measure-not-positive.ts';
import { netContentDiffers } from './net-content-differs.ts';
import { netContentUnreadable } from './net-content-unreadable.ts';
import { netExceedsGross } from './net-exceeds-gross.ts';
import { quantityNotWhole } from './quantity-not-whole.ts';
import { stockNegative } from './stock-negative.ts';
import { volumeWeightDiffer } from './volume-weight-differ.ts';
import { weightMissing } from './weight-missing.ts';
import { weightNotNumber } from './weight-not-number.ts';
import { weightNotPositive } from './weight-not-positive.ts';
import { weightUnitSlip } from './weight-unit-slip.ts';

/** EW3xxx: quantities and measures. */
export const MEASURE_RULES: readonly Rule[] = [
  weightMissing,
  weightNotNumber,
  weightNotPositive,
  grossWeightMissing,
  netExceedsGross,
  weightUnitSlip,
  netContentUnreadable,
  netContentDiffers,
  volumeWeightDiffer,
  grossFarAboveNet,
  measureNotNumber,
  measureNotPositive,
  quantityNotWhole,
  dimensionsIncomplete,
  dimensionsImplausible,
  densityImplausible,
  cartonTooLight,
  cartonTooSmall,
  abvOutOfRange,
  floatNoise,
  stockNegative,
  legalUnitMissing,
];
