// Units of quantity: UNECE Recommendation 20 (or 21) code, words, and the unit code of Chinese
// customs (2018 code tables). The pairing is practice of the trade.

export interface Unit {
  readonly en: string;
  readonly zh: string;
  /** 计量单位, three digits. */
  readonly customs: string;
}

export const UNITS = {
  C62: { en: 'pcs', zh: '件', customs: '011' },
  SET: { en: 'sets', zh: '套', customs: '006' },
  PR: { en: 'pairs', zh: '双', customs: '025' },
  DZN: { en: 'dozen', zh: '打', customs: '127' },
  BO: { en: 'bottles', zh: '瓶', customs: '142' },
  BX: { en: 'boxes', zh: '盒', customs: '140' },
  PK: { en: 'packs', zh: '包', customs: '125' },
  BG: { en: 'bags', zh: '袋', customs: '136' },
  CT: { en: 'cartons', zh: '箱', customs: '120' },
  KGM: { en: 'kg', zh: '千克', customs: '035' },
  LTR: { en: 'l', zh: '升', customs: '095' },
  MTR: { en: 'm', zh: '米', customs: '030' },
  MTK: { en: 'm²', zh: '平方米', customs: '032' },
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof UNITS;

export const UNIT_CODES: readonly UnitCode[] = [
  'C62',
  'SET',
  'PR',
  'DZN',
  'BO',
  'BX',
  'PK',
  'BG',
  'CT',
  'KGM',
  'LTR',
  'MTR',
  'MTK',
];
