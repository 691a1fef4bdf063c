import { readAmount } from './amount.ts';

/** What the net content on a pack says; `undefined` numbers are in no unit of weight or volume. */
export interface NetContent {
  /** In kilograms, the whole pack. */
  readonly kg?: number;
  /** In litres, the whole pack. */
  readonly l?: number;
}

export type ReadContent = NetContent | 'no-number' | 'no-unit';

const KG: Readonly<Record<string, number>> = {
  mg: 1e-6,
  毫克: 1e-6,
  g: 1e-3,
  gr: 1e-3,
  gram: 1e-3,
  grams: 1e-3,
  gramme: 1e-3,
  grammes: 1e-3,
  克: 1e-3,
  kg: 1,
  kilo: 1,
  kilogram: 1,
  千克: 1,
  公斤: 1,
};

const L: Readonly<Record<string, number>> = {
  ml: 1e-3,
  毫升: 1e-3,
  cl: 1e-2,
  dl: 0.1,
  l: 1,
  liter: 1,
  litre: 1,
  liters: 1,
  litres: 1,
  升: 1,
};

const ONE = /^(?<number>\d[\d.,]*)\s*(?<unit>[\p{L}%]+)/u;
const PACK_FIRST = /^(?<count>\d+)\s*[x*×]\s*(?<rest>\d.*)$/iu;
const PACK_LAST = /^(?<rest>\d[\d.,]*\s*\p{L}+?)\s*[x*×]\s*(?<count>\d+)/iu;

/** Reads `100 g`, `6 x 33 cl`, `50克*4`, `24 pieces`; several packs are multiplied out. */
export function readNetContent(text: string): ReadContent {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(℮|e\s|net(to)?\s*(weight|wt)?\.?:?|净含量[::]?)\s*/u, '')
    .trim();
  const pack = PACK_FIRST.exec(plain)?.groups ?? PACK_LAST.exec(plain)?.groups;
  if (pack === undefined) return one(plain, 1);
  return one(pack.rest ?? '', Number(pack.count));
}

function one(text: string, count: number): ReadContent {
  if (!/\d/.test(text)) return 'no-number';
  const match = ONE.exec(text)?.groups;
  if (match?.number === undefined || match.unit === undefined)
    return /[\p{L}%]/u.test(text) ? {} : 'no-unit';
  const read = readAmount(match.number, 6);
  if (read.kind !== 'amount') return {};
  const amount = Number(read.decimal) * count;
  const kg = KG[match.unit];
  const l = L[match.unit];
  if (kg !== undefined) return { kg: amount * kg };
  return l === undefined ? {} : { l: amount * l };
}
