// Kinds of packages: UNECE Recommendation 21 code, words, and 包装种类 of the Chinese declaration
// (2018 code tables). Which Chinese code stands for which kind is practice of the trade.

export interface PackageKind {
  readonly en: string;
  readonly plural: string;
  readonly zh: string;
  /** 包装种类, two digits. */
  readonly wrapType: string;
  readonly wood?: true;
}

export const PACKAGE_KINDS = {
  CT: { en: 'carton', plural: 'cartons', zh: '纸箱', wrapType: '22' },
  BX: { en: 'box', plural: 'boxes', zh: '盒/箱', wrapType: '22' },
  CS: { en: 'wooden case', plural: 'wooden cases', zh: '木箱', wrapType: '23', wood: true },
  CR: { en: 'wooden crate', plural: 'wooden crates', zh: '板条箱', wrapType: '23', wood: true },
  PX: { en: 'pallet', plural: 'pallets', zh: '托盘', wrapType: '93', wood: true },
  PK: { en: 'package', plural: 'packages', zh: '件', wrapType: '99' },
  BG: { en: 'bag', plural: 'bags', zh: '袋', wrapType: '06' },
  DR: { en: 'fibre drum', plural: 'fibre drums', zh: '纸桶', wrapType: '32' },
  KG: { en: 'keg', plural: 'kegs', zh: '桶', wrapType: '39' },
  NE: { en: 'piece, unpacked', plural: 'pieces, unpacked', zh: '裸装', wrapType: '01' },
} as const satisfies Record<string, PackageKind>;

export type PackageKindCode = keyof typeof PACKAGE_KINDS;

export const PACKAGE_KIND_CODES: readonly PackageKindCode[] = [
  'CT',
  'BX',
  'CS',
  'CR',
  'PX',
  'PK',
  'BG',
  'DR',
  'KG',
  'NE',
];

/**
 * 包装种类 for a kind packed in such wood. A plastic pallet has no pallet code of its own.
 */
export function wrapType(kind: PackageKindCode, wood: 'none' | 'processed' | 'solid'): string {
  if (kind !== 'PX') return PACKAGE_KINDS[kind].wrapType;
  return { solid: '93', processed: '92', none: '99' }[wood];
}
