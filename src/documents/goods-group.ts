import type { Product } from '../catalog/product.ts';

/** Chapters of prepackaged food; 2207 (spirit for industry) and 2209 stay out of the first, not the second. */
const FOOD = new Set('02 03 04 07 08 09 10 11 12 13 15 16 17 18 19 20 21 22'.split(' '));

/** Whether the Chinese food label standard looks at it, by its chapter. Derived, not a ruling. */
export function isFood({ hs_code: hs = '' }: Product): boolean {
  return FOOD.has(hs.slice(0, 2)) && !hs.startsWith('2207');
}

/** Whether lithium rules of carriage concern it. */
export function isLithium({ contains_battery: battery, un_number: un }: Product): boolean {
  return battery === true || ['3480', '3481', '3090', '3091'].includes(un ?? '');
}
