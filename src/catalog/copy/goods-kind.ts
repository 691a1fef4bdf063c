// Which advertising rules look at a product: a word that is banned for food says nothing of a lamp.

/** The kinds of goods by which advertising rules differ; `all` is every product. */
export type GoodsKind =
  | 'all'
  | 'non-medical'
  | 'food'
  | 'ordinary-food'
  | 'prepackaged-food'
  | 'health-food'
  | 'infant-formula'
  | 'alcohol'
  | 'cosmetics'
  | 'medical-device'
  | 'pesticide'
  | 'vet'
  | 'feed'
  | 'pet-food';

/** HS headings of each kind, by their first digits. Indications: the goods decide, not the code. */
const BY_HEADING: readonly (readonly [pattern: RegExp, kinds: readonly GoodsKind[]])[] = [
  [/^190110/, ['infant-formula', 'food', 'prepackaged-food']],
  [/^220[3-8]/, ['alcohol', 'food', 'ordinary-food', 'prepackaged-food']],
  [/^(1[6-9]|2[0-2])/, ['food', 'ordinary-food', 'prepackaged-food']],
  [/^(0[2-57-9]|1[0125])/, ['food', 'ordinary-food']],
  [/^(330[3-7]|3401)/, ['cosmetics']],
  [/^901[89]|^902[0-2]/, ['medical-device']],
  [/^3808/, ['pesticide']],
  [/^2309/, ['feed', 'pet-food']],
];

const MEDICAL = /^(300[3-6]|901[89]|902[0-2])/;

/**
 * @param hsCode digits, dots allowed
 * @param healthFood whether the product holds a health food number
 */
export function goodsKinds(hsCode: string, healthFood: boolean): ReadonlySet<GoodsKind> {
  const digits = hsCode.replaceAll('.', '');
  const kinds = new Set<GoodsKind>(['all']);
  if (digits !== '' && !MEDICAL.test(digits)) kinds.add('non-medical');
  for (const kind of BY_HEADING.find(([pattern]) => pattern.test(digits))?.[1] ?? [])
    kinds.add(kind);
  if (healthFood) {
    kinds.delete('ordinary-food');
    kinds.add('health-food');
  }
  return kinds;
}
