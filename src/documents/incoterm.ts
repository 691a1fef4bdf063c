// Incoterms 2020, and what a Chinese declaration makes of them.

export const INCOTERMS = [
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
] as const;
export type Incoterm = (typeof INCOTERMS)[number];

export const MODES = ['sea', 'rail', 'road', 'air', 'post'] as const;
export type Mode = (typeof MODES)[number];

/** Rules that Incoterms 2020 keep for sea and inland waterway. */
export const SEA_ONLY: readonly Incoterm[] = ['FAS', 'FOB', 'CFR', 'CIF'];
/** The seller pays the main carriage. */
export const FREIGHT_PAID: readonly Incoterm[] = ['CPT', 'CIP', 'CFR', 'CIF', 'DAP', 'DPU', 'DDP'];
/** The seller must insure. */
export const INSURANCE_PAID: readonly Incoterm[] = ['CIP', 'CIF'];

/**
 * 成交方式 of a Chinese declaration by Incoterm. The codes are from the 2018 code tables; mapping the
 * C and D terms is practice of the trade, not confirmed in a rule.
 */
export const TRADE_TERM: Readonly<Record<Incoterm, { code: string; name: string }>> = {
  EXW: { code: '7', name: 'EXW' },
  FCA: { code: '3', name: 'FOB' },
  FAS: { code: '3', name: 'FOB' },
  FOB: { code: '3', name: 'FOB' },
  CPT: { code: '2', name: 'C&F' },
  CFR: { code: '2', name: 'C&F' },
  CIP: { code: '1', name: 'CIF' },
  CIF: { code: '1', name: 'CIF' },
  DAP: { code: '1', name: 'CIF' },
  DPU: { code: '1', name: 'CIF' },
  DDP: { code: '1', name: 'CIF' },
};

/** 运输方式 of the 2018 code tables. */
export const TRANSPORT_CODE: Readonly<Record<Mode, { code: string; en: string; zh: string }>> = {
  sea: { code: '2', en: 'Sea', zh: '水路运输' },
  rail: { code: '3', en: 'Rail', zh: '铁路运输' },
  road: { code: '4', en: 'Road', zh: '公路运输' },
  air: { code: '5', en: 'Air', zh: '航空运输' },
  post: { code: '6', en: 'Post', zh: '邮件运输' },
};
