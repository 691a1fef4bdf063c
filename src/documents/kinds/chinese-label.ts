import type { Consignment, ConsignmentLine } from '../consignment.ts';
import type { DocumentKind, Facts } from '../document-kind.ts';
import { isFood } from '../goods-group.ts';
import { type Block, box, type Paper, words } from '../paper.ts';
import { nutritionTable } from './label-nutrition.ts';

const TITLE = words('Chinese Label Draft', '中文标签样稿');
/** GB 7718-2025 and GB 28050-2025 apply to food made from this day (National Health Commission). */
const EDITION_2025_FROM = '2027-03-16';

export const chineseLabel: DocumentKind = {
  type: 'chinese-label',
  title: TITLE,
  purpose:
    'draft of the Chinese label of a prepackaged food, for the importer to check and print; labels of other goods (cosmetics, textiles, toys, appliances) are not drafted',
  issuedBy: 'importer answers for it; the producer mostly prints it',
  filedBy: 'nobody beforehand; customs look at it on import',
  source: 'GB 7718-2011 until 2027-03-15, GB 7718-2025 from 2027-03-16; GB 28050',
  confidence: 'verified',
  due: ({ shipment, lines }) => {
    const foods = foodLines(lines);
    if (foods.length === 0)
      return { due: false, why: 'None of the goods is food by its HS chapter.' };
    return shipment.regime === 'general-trade' || shipment.regime === undefined
      ? { due: true, why: 'Prepackaged food in general trade must carry a Chinese label.' }
      : { due: false, why: 'Only food in general trade must carry a Chinese label on the pack.' };
  },
  fill: (consignment, facts) =>
    foodLines(consignment.lines).map((line) => labelOf(line, consignment, facts)),
};

/** A product once, even where several lines have it. */
function foodLines(lines: readonly ConsignmentLine[]): readonly ConsignmentLine[] {
  return lines.filter(
    (line, i) => isFood(line.product) && lines.findIndex(({ sku }) => sku === line.sku) === i,
  );
}

function labelOf(line: ConsignmentLine, consignment: Consignment, { asOf }: Facts): Paper {
  const edition = (line.productionDate ?? asOf) >= EDITION_2025_FROM ? '2025' : '2011';
  const fields = labelFields(line, consignment, edition);
  const { nutrition } = line.product;
  const lacking = fields.filter(({ value, need }) => need === 'R' && value === undefined);
  return {
    type: 'chinese-label',
    part: line.sku,
    title: TITLE,
    number: '',
    revision: 0,
    date: asOf,
    status: words(`Draft by GB 7718-${edition}`, `草稿，依据 GB 7718-${edition}`),
    size: 'a4',
    blocks: [
      {
        is: 'boxes',
        columns: [1, 1],
        rows: [
          [
            box(words('Product', '产品'), [line.sku, line.product.title_en]),
            box(words('GTIN', '商品条码'), [line.product.gtin ?? '–']),
          ],
        ],
      },
      { is: 'heading', text: words('Text of the label', '标签内容') },
      {
        is: 'table',
        columns: [
          { caption: words('Field', '项目'), align: 'left', share: 1.1 },
          { caption: words('Needed', '要求'), align: 'left', share: 0.7 },
          { caption: words('Text', '内容'), align: 'left', share: 2.6 },
        ],
        rows: fields.map((field) => [
          `${field.zh}\n${field.en}`,
          field.need === 'R' ? 'required 必填' : 'where due 如适用',
          valueText(field),
        ]),
      },
      ...nutritionBlocks(nutrition, edition),
      ...remarks(
        lacking.map(({ zh, en }) => `${zh} (${en})`),
        edition,
      ),
    ],
    data: {
      sku: line.sku,
      edition: `GB 7718-${edition}`,
      fields: Object.fromEntries(
        fields.map(({ en, zh, value }) => [zh, { caption: en, value: value ?? null }]),
      ),
      nutrition: nutrition ?? null,
    },
  };
}

interface LabelField {
  readonly en: string;
  readonly zh: string;
  readonly value: string | undefined;
  /** Required, or where the goods call for it. */
  readonly need: 'R' | 'C';
  /** Must be in Chinese on the label. */
  readonly chinese: boolean;
}

function labelFields(
  { product, origin, productionDate }: ConsignmentLine,
  { shipment }: Consignment,
  edition: '2011' | '2025',
): readonly LabelField[] {
  const { buyer } = shipment;
  const { pieces_per_pack: pieces = 1, abv } = product;
  const chinese = (need: 'R' | 'C', en: string, zh: string, value: string | undefined) => ({
    en,
    zh,
    value,
    need,
    chinese: true,
  });
  const plain = (need: 'R' | 'C', en: string, zh: string, value: string | undefined) => ({
    en,
    zh,
    value,
    need,
    chinese: false,
  });
  return [
    chinese('R', 'Food name', '食品名称', product.title_zh),
    chinese('R', 'Ingredients', '配料表', product.ingredients),
    chinese(edition === '2025' ? 'R' : 'C', 'Allergens', '致敏物质', product.allergens),
    plain('R', 'Net content', '净含量', product.net_content),
    plain('C', 'Specification', '规格', pieces === 1 ? undefined : `${pieces} 件装`),
    plain('C', 'Alcoholic strength', '酒精度', abv === undefined ? undefined : `${abv}%vol`),
    chinese('R', 'Country of origin', '原产国（地区）', origin?.zh),
    chinese(
      'R',
      'Importer or agent in China',
      '进口商/代理商',
      product.cn_agent_name ?? buyer.nameZh,
    ),
    chinese('R', 'Its address', '地址', product.cn_agent_address ?? buyer.addressZh),
    plain('R', 'Its contact', '联系方式', product.cn_agent_contact ?? buyer.phone),
    plain(
      'C',
      'Producer',
      '生产商',
      [product.producer_name, product.producer_address].filter(Boolean).join(', ') || undefined,
    ),
    plain('C', 'GACC registration', '境外生产企业注册编号', product.gacc_reg_no),
    plain('R', 'Production date', '生产日期', productionDate ?? product.production_date_rule),
    chinese('R', 'Shelf life', '保质期', product.shelf_life),
    chinese('R', 'Storage', '贮存条件', product.storage),
    chinese('C', 'Warning', '警示语', product.warning_text),
  ];
}

/** A value, and under it what a person must still do with it. */
function valueText({ value, need, chinese }: LabelField): string {
  if (value === undefined) return need === 'R' ? '【缺 missing】' : '–';
  return chinese && !/\p{Script=Han}/u.test(value)
    ? `${value}\n【须译成中文 to be translated】`
    : value;
}

function nutritionBlocks(
  nutrition: string | undefined,
  edition: '2011' | '2025',
): readonly Block[] {
  if (nutrition !== undefined) return [nutritionTable(nutrition, edition)];
  return [
    {
      is: 'note',
      text: words(
        'Nutrition facts are missing; GB 28050 asks for them unless the food is exempt.',
        '缺少营养成分表；除豁免外，GB 28050 要求标示。',
      ),
    },
  ];
}

function remarks(lacking: readonly string[], edition: '2011' | '2025'): readonly Block[] {
  const missing: readonly Block[] =
    lacking.length === 0
      ? []
      : [
          {
            is: 'note',
            strong: true,
            text: words(`Still missing: ${lacking.join(', ')}.`, `尚缺：${lacking.join('、')}。`),
          },
        ];
  return [
    ...missing,
    {
      is: 'note',
      text: words(
        `A draft for the importer to check against GB 7718-${edition} and GB 28050-${edition}. Foreign text on the pack must match the Chinese and be no larger, except trade marks, the producer's name and address, and web sites.`,
        `本样稿供进口商依据 GB 7718-${edition} 和 GB 28050-${edition} 核对。外文应与中文对应且字号不大于中文（商标、境外生产者名称地址、网址除外）。`,
      ),
    },
  ];
}
