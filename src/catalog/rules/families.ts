import type { Rule } from '../rule.ts';

/** The families of rules by the first digit of their code; a code never moves to another. */
export const FAMILIES = [
  { digit: '0', name: 'file', title: 'The file itself' },
  { digit: '1', name: 'identity', title: 'Identity: article numbers, barcodes, names' },
  { digit: '2', name: 'classification', title: 'Classification and origin' },
  { digit: '3', name: 'measures', title: 'Quantities and measures' },
  { digit: '4', name: 'prices', title: 'Prices and terms' },
  { digit: '5', name: 'goods', title: 'Regulated goods' },
  { digit: '6', name: 'copy', title: 'Chinese copy and advertising law' },
  { digit: '7', name: 'pictures', title: 'Pictures' },
  { digit: '8', name: 'marketplace', title: 'Marketplaces' },
  { digit: '9', name: 'regime', title: 'Import regimes' },
] as const;

export type Family = (typeof FAMILIES)[number];

/** @throws RangeError for a code outside the families, which the tests exclude */
export function familyOf({ code }: Pick<Rule, 'code'>): Family {
  const family = FAMILIES.find(({ digit }) => code.startsWith(`EW${digit}`));
  if (family === undefined) throw new RangeError(`${code} belongs to no family`);
  return family;
}
