// Statutory units (法定计量单位): what customs counts goods of a tariff line in, and which column of
// the catalog it can be worked out from. The one table of it.

import type { Fraction } from '../../fraction.ts';

export interface LegalUnit {
  readonly column: 'net_weight_kg' | 'volume_l' | 'pieces_per_pack';
  /** How many of the unit one kilogram, litre or piece is. */
  readonly each: Fraction;
}

const per = (column: LegalUnit['column'], n: bigint, d: bigint, units: string) =>
  units.split(' ').map((unit) => [unit, { column, each: { n, d } }] as const);

const LEGAL_UNITS: ReadonlyMap<string, LegalUnit> = new Map([
  ...per('net_weight_kg', 1n, 1n, '千克'),
  ...per('net_weight_kg', 1000n, 1n, '克'),
  ...per('net_weight_kg', 1n, 1000n, '吨'),
  ...per('net_weight_kg', 5000n, 1n, '克拉'),
  ...per('volume_l', 1n, 1n, '升'),
  ...per('volume_l', 1n, 1000n, '千升'),
  // What is sold as one is one, unless the catalog says how many pieces it holds.
  ...per('pieces_per_pack', 1n, 1n, '台 座 辆 艘 架 套 个 只 头 张 件 支 枝 根 条 把 块 片'),
  ...per('pieces_per_pack', 1n, 1n, '副 双 幅 株 盘 瓶 盒 本'),
  ...per('pieces_per_pack', 1n, 100n, '百支 百个'),
  ...per('pieces_per_pack', 1n, 1000n, '千个 千支 千块'),
]);

/** How a statutory unit is counted, by its Chinese name; undefined for metres, areas and the like. */
export function legalUnit(zh: string): LegalUnit | undefined {
  return LEGAL_UNITS.get(zh);
}
