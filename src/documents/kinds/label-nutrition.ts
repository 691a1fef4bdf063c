import { type Block, words } from '../paper.ts';

interface Nutrient {
  readonly pattern: RegExp;
  readonly zh: string;
  /** Nutrient reference value of GB 28050-2011, annex A, in the unit named. */
  readonly nrv?: readonly [value: number, unit: string];
}

const NUTRIENTS: readonly Nutrient[] = [
  { pattern: /^(energy|能量)/i, zh: '能量', nrv: [8400, 'kJ'] },
  { pattern: /^(protein|蛋白质)/i, zh: '蛋白质', nrv: [60, 'g'] },
  { pattern: /^(saturated|饱和脂肪)/i, zh: '饱和脂肪', nrv: [20, 'g'] },
  { pattern: /^(fat|脂肪)/i, zh: '脂肪', nrv: [60, 'g'] },
  { pattern: /^(carbohydrate|碳水化合物)/i, zh: '碳水化合物', nrv: [300, 'g'] },
  { pattern: /^(sugar|糖)/i, zh: '糖' },
  { pattern: /^(sodium|钠)/i, zh: '钠', nrv: [2000, 'mg'] },
];

/** The nutrition table of a label from `energy 2420 kJ; protein 8.5 g; …`, per 100 g or ml. */
export function nutritionTable(nutrition: string, edition: '2011' | '2025'): Block {
  return {
    is: 'table',
    caption: words('Nutrition facts per 100 g or ml', '营养成分表（每100克或100毫升）'),
    columns: [
      { caption: words('Item', '项目'), align: 'left', share: 1 },
      { caption: words('Per 100 g (ml)', '每100克（毫升）'), align: 'right', share: 1 },
      { caption: words('NRV %', '营养素参考值%'), align: 'right', share: 1 },
    ],
    rows: nutrition
      .split(/[;；|]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => row(part, edition)),
  };
}

function row(part: string, edition: '2011' | '2025'): readonly string[] {
  const nutrient = NUTRIENTS.find(({ pattern }) => pattern.test(part));
  const amount = /([\d.]+)\s*([a-zA-Zµ]+)\s*$/.exec(part);
  if (nutrient === undefined || amount === null) return [part, '', ''];
  const [, value = '', unit = ''] = amount;
  const known = edition === '2011' && nutrient.nrv !== undefined && nutrient.nrv[1] === unit;
  const share =
    known && nutrient.nrv ? `${Math.round((Number(value) / nutrient.nrv[0]) * 100)}%` : '';
  return [nutrient.zh, `${value} ${unit}`, share || (edition === '2025' ? 'GB 28050-2025' : '–')];
}
