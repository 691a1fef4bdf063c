import type { Filling } from './layout.ts';

/** A weight whose header names the unit of the shop: `Weight (kg)`. */
export function weightNamed(header: string): readonly Filling[] {
  return [
    { from: `${header} (kg)` },
    { from: `${header} (g)`, convert: 'grams-to-kg' },
    { from: `${header} (lbs)`, convert: 'pounds-to-kg' },
    { from: `${header} (oz)`, convert: 'ounces-to-kg' },
  ];
}

/** A length whose header names the unit of the shop: `Width (cm)`. */
export function lengthNamed(header: string): readonly Filling[] {
  return [
    { from: `${header} (cm)` },
    { from: `${header} (mm)`, convert: 'millimetres-to-cm' },
    { from: `${header} (m)`, convert: 'metres-to-cm' },
    { from: `${header} (in)`, convert: 'inches-to-cm' },
  ];
}
