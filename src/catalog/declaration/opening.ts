import type { CellOf } from './answers.ts';
import { type Element, plainName, type Said } from './elements.ts';

/** 品牌类型 by its digit. Practice of the trade; the broker confirms. */
const BRAND_KINDS = [
  '0 无品牌',
  '1 境内自主品牌',
  '2 境内收购品牌',
  '3 境外品牌（贴牌生产）',
  '4 境外品牌（其他）',
] as const;

const PRACTICE = 'practice; the broker confirms';

/** The kind of brand as a maker writes it, `4` or `境外品牌(其他)`; undefined for other words. */
export function brandKind(text: string): string | undefined {
  const plain = bare(text);
  return BRAND_KINDS.find((kind) =>
    [kind, kind.slice(0, 1), kind.slice(2)].map(bare).includes(plain),
  );
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Whether a name means the kind of brand. */
export function isBrandKind(name: string): boolean {
  return ['品牌类型', 'kind of brand', 'brand kind', 'brand type'].includes(plainName(name));
}

/** Whether a name means an element that opens every declaration, whatever the goods. */
export function isOpening(name: string): boolean {
  return isBrandKind(name) || ['出口享惠情况', 'preference on export'].includes(plainName(name));
}

/** Elements that open every declaration; the values for imports are proposals. */
export function openingElements(cell: CellOf, said: readonly Said[]): readonly Element[] {
  const own = said.findLast(({ name }) => isBrandKind(name));
  const kind = own && brandKind(own.value);
  return [
    {
      name: '品牌类型',
      en: 'kind of brand',
      columns: ['elements'],
      ...(own !== undefined && kind !== undefined
        ? { value: kind, from: own.from }
        : { value: BRAND_KINDS[cell('brand') === '' ? 0 : 4], from: PRACTICE }),
    },
    {
      name: '出口享惠情况',
      en: 'preference on export',
      columns: ['elements'],
      value: '3 不适用于进口报关单',
      from: PRACTICE,
    },
  ];
}
