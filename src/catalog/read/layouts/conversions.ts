/** Turns a shop's way of writing into ours; the names stand in mapping files too. */
export const CONVERSION_NAMES = [
  'grams-to-kg',
  'pounds-to-kg',
  'ounces-to-kg',
  'millilitres-to-litres',
  'centilitres-to-litres',
  'millimetres-to-cm',
  'metres-to-cm',
  'inches-to-cm',
  'amount',
  'currency',
  'weight-to-kg',
  'volume-to-litres',
  'length-to-cm',
  'html-to-text',
  'comma-list',
  'taobao-pictures',
] as const;
export type Conversion = (typeof CONVERSION_NAMES)[number];
