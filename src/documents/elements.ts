// Declaration elements (申报要素) of a tariff line, filled from the catalog. What the catalog does not
// say is named as missing, never made up.
import type { Product } from '../catalog/product.ts';
import type { ConsignmentLine } from './consignment.ts';
import type { ElementName } from './document-kind.ts';
import type { Words } from './paper.ts';

export interface Element {
  /** The name as the official catalogue has it. */
  readonly name: string;
  readonly en: string;
  /** undefined when nobody has said it yet. */
  readonly value: string | undefined;
  /** Where the value is from: a catalog column, the shipment, or practice to be confirmed. */
  readonly from: string;
  /** What the value does not say although the element asks for it. */
  readonly lacks?: Words;
}

const SHARES: Words = { en: 'shares in %', zh: '含量' };

/** 成分含量 and the like ask for the share of each ingredient; a bare list of names is half of it. */
function lacksShares(name: string, value: string): boolean {
  return /(成分|成份)(的)?含量/.test(name) && !/[%％]/.test(value);
}

type Reader = readonly [
  pattern: RegExp,
  from: string,
  read: (line: ConsignmentLine) => string | undefined,
];

const product =
  (column: keyof Product) =>
  ({ product: of }: ConsignmentLine) => {
    const value = of[column];
    return value === undefined ? undefined : String(value);
  };

/** First match wins; the names follow the catalogue's wording. */
const READERS: readonly Reader[] = [
  [
    /^品名/,
    'title_zh, title_en',
    ({ product: of }) => [of.title_zh, of.title_en].filter(Boolean).join(' ') || undefined,
  ],
  [/^品牌（|^品牌$|^品牌\(/, 'brand', product('brand')],
  [/型号/, 'model', product('model')],
  [/^GTIN/i, 'gtin', product('gtin')],
  [/^CAS/i, 'cas', product('cas')],
  [/^货号/, 'sku', ({ sku }) => sku],
  [/^(原料|用途|功能)?用途/, 'use', product('use')],
  [
    /^(成分|成份|配料|原料|制作或保存方法、成分)/,
    'ingredients, material',
    ({ product: of }) => of.ingredients ?? of.material,
  ],
  [/^(材质|材料|面料|织物材质|鞋面材料)/, 'material', product('material')],
  [
    /酒精(浓度|度|含量)/,
    'abv',
    ({ product: of }) => (of.abv === undefined ? undefined : `${of.abv}% vol`),
  ],
  [/包装规格|^规格/, 'net_content', product('net_content')],
  [
    /容积|容量/,
    'volume_l',
    ({ product: of }) => (of.volume_l === undefined ? undefined : `${of.volume_l} L`),
  ],
  [
    /个体重量|净重|单重/,
    'net_weight_kg',
    ({ product: of }) => (of.net_weight_kg === undefined ? undefined : `${of.net_weight_kg} kg`),
  ],
  [/生产日期/, 'the shipment’s line', ({ productionDate }) => productionDate],
  [/拉丁/, 'species_latin', product('species_latin')],
  [/含糖/, 'sugar_g_l', product('sugar_g_l')],
  [/厂商|生产(厂|商)|制造商/, 'producer_name', product('producer_name')],
];

/** Elements that open every declaration; the values for imports are practice, to be confirmed. */
function opening({ product: of }: ConsignmentLine): readonly Element[] {
  return [
    {
      name: '品牌类型',
      en: 'kind of brand',
      value: of.brand === undefined ? '0 无品牌' : '4 境外品牌（其他）',
      from: 'practice; the broker confirms',
    },
    {
      name: '出口享惠情况',
      en: 'preference on export',
      value: '3 不适用于进口报关单',
      from: 'practice; the broker confirms',
    },
  ];
}

/** The elements of a line in order, the two opening ones first. */
export function filledElements(
  line: ConsignmentLine,
  names: readonly ElementName[],
): readonly Element[] {
  const own = ownElements(line);
  return [...opening(line), ...names.map((name) => filled(name, line, own))];
}

/** The names of what is still to be said. */
export function missingElements(
  line: ConsignmentLine,
  names: readonly ElementName[],
): readonly string[] {
  return missingOf(filledElements(line, names));
}

/** The same of elements filled already: those without a value, and those that say only half. */
export function missingOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ name, value, lacks }) => {
    if (value === undefined) return [name];
    return lacks === undefined ? [] : [`${name} (${lacks.en} ${lacks.zh})`];
  });
}

/** As 规格型号 carries them: joined by `|`, `?` where one is missing. */
export function elementString(elements: readonly Element[]): string {
  return elements
    .map(({ name, value }) =>
      value === undefined
        ? '?'
        : /^(品牌类型|出口享惠情况)$/.test(name)
          ? value.slice(0, 1)
          : value,
    )
    .join('|');
}

function filled(
  { zh: name, en = '' }: ElementName,
  line: ConsignmentLine,
  own: ReadonlyMap<string, string>,
): Element {
  const said = own.get(plainName(name));
  if (said !== undefined) return { name, en, value: said, from: 'elements' };
  const reader = READERS.find(([pattern]) => pattern.test(name));
  const value = reader?.[2](line);
  return {
    name,
    en,
    value,
    from: reader?.[1] ?? 'elements',
    ...(value !== undefined && lacksShares(name, value) ? { lacks: SHARES } : {}),
  };
}

/** `可可含量=70%|包装规格=100g/块` of the catalog, and what the shipment's line says over it. */
function ownElements({ product: of, elements }: ConsignmentLine): ReadonlyMap<string, string> {
  const catalog = (of.elements ?? '')
    .split('|')
    .map((pair) => pair.split('='))
    .flatMap(([name = '', ...value]) =>
      name.trim() === '' || value.length === 0 ? [] : [[name, value.join('=').trim()] as const],
    );
  return new Map(
    [...catalog, ...Object.entries(elements)].map(([name, value]) => [plainName(name), value]),
  );
}

/** A name without what stands in brackets, so that 品牌 matches 品牌（中文或外文名称）. */
function plainName(name: string): string {
  return name.replace(/[（(].*$/, '').trim();
}
