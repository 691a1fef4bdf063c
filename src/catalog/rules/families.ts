/**
 * The families of rules by the first digit of their code; a code never moves to another. Their titles are
 * phrases.
 */
export const FAMILIES = [
  { digit: '0', name: 'file' },
  { digit: '1', name: 'identity' },
  { digit: '2', name: 'classification' },
  { digit: '3', name: 'measures' },
  { digit: '4', name: 'prices' },
  { digit: '5', name: 'goods' },
  { digit: '6', name: 'copy' },
  { digit: '7', name: 'pictures' },
  { digit: '8', name: 'marketplace' },
  { digit: '9', name: 'regime' },
] as const;

export type Family = (typeof FAMILIES)[number];

/** @throws RangeError for a code outside the families, which the tests exclude */
export function familyOf({ code }: { readonly code: string }): Family {
  const family = FAMILIES.find(({ digit }) => code.startsWith(`EW${digit}`));
  if (family === undefined) throw new RangeError(`${code} belongs to no family`);
  return family;
}
