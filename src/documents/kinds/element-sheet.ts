import type { Element, ElementName } from '../../catalog/declaration/elements.ts';
import type { Consignment, ConsignmentLine } from '../consignment.ts';
import type { DocumentKind, Facts } from '../document-kind.ts';
import { filledElements, missingOf } from '../elements.ts';
import { type Block, box, type Paper, words } from '../paper.ts';

const TITLE = words('Declaration Elements', '申报要素表');

export const elementSheet: DocumentKind = {
  type: 'element-sheet',
  title: TITLE,
  purpose: 'what the broker must say about the goods, one page for each product',
  issuedBy: 'seller prepares, the broker decides',
  filedBy: 'importer’s broker, inside the import declaration',
  source:
    'Catalogue of declaration elements for duty purposes (海关进出口商品涉税规范申报目录), 2026',
  confidence: 'derived',
  due: () => ({ due: true, why: 'The broker asks for the elements of each tariff line.' }),
  fill: (consignment, facts) =>
    consignment.lines
      .filter((line, i) => consignment.lines.findIndex(({ sku }) => sku === line.sku) === i)
      .map((line) => sheetOf(line, consignment, facts)),
};

function sheetOf(line: ConsignmentLine, consignment: Consignment, facts: Facts): Paper {
  const { product, origin } = line;
  const tariff = facts.tariffLine(product);
  const elements = filledElements(line, tariff?.elements ?? []);
  const missing = missingOf(elements);
  return {
    type: 'element-sheet',
    part: line.sku,
    title: TITLE,
    number: '',
    revision: 0,
    date: facts.asOf,
    status: words('Draft for the broker', '供报关行参考的草稿'),
    size: 'a4',
    blocks: [
      {
        is: 'boxes',
        columns: [1, 1, 1],
        rows: [
          [
            box(words('Product', '品名'), [product.title_en, product.title_zh], { span: 2 }),
            box(words('SKU', '货号'), [line.sku]),
          ],
          [
            box(words('HS code', '商品编号'), [product.hs_code ?? 'not known 不详'], {
              strong: true,
            }),
            box(words('Origin', '原产国'), [
              origin === undefined ? 'not known 不详' : `${origin.en} ${origin.zh}`,
            ]),
            box(words('Shipment', '批次'), [consignment.shipment.reference]),
          ],
          [
            box(
              words('Statutory units', '法定计量单位'),
              [tariff?.units.join(' / ') || 'not known 不详'],
              { span: 1 },
            ),
            box(words('GTIN', '商品条码'), [product.gtin ?? '–']),
            box(words('Producer', '生产商'), [product.producer_name ?? '–']),
          ],
        ],
      },
      {
        is: 'table',
        columns: [
          { caption: words('No.', '序号'), align: 'right' },
          { caption: words('Element', '申报要素'), align: 'left', share: 1 },
          { caption: words('Value', '内容'), align: 'left', share: 1.4 },
          { caption: words('From', '来源'), align: 'left', share: 0.7 },
        ],
        rows: elements.map((element, i) => [
          String(i + 1),
          element.en === '' ? element.name : `${element.name}\n${element.en}`,
          valueText(element),
          element.value === undefined ? '' : element.from,
        ]),
      },
      ...remarks(tariff?.elements, missing, tariff?.source),
    ],
    data: {
      sku: line.sku,
      hs: product.hs_code ?? null,
      units: tariff?.units ?? null,
      elements: elements.map(({ name, en, value, from }) => ({
        name,
        en,
        value: value ?? null,
        from,
      })),
      missing,
      source: tariff?.source ?? null,
    },
  };
}

function valueText({ value, spared, lacksShares }: Element): string {
  if (value !== undefined)
    return lacksShares ? `${value}\n【缺 missing: 含量 shares in %】` : value;
  if (spared === undefined) return '【缺 missing】';
  return spared === 'of-the-shipment' ? '按本批次填写 of the shipment' : '如适用 where it applies';
}

function remarks(
  names: readonly ElementName[] | undefined,
  missing: readonly string[],
  source: string | undefined,
): readonly Block[] {
  if (names === undefined || names.length === 0)
    return [
      {
        is: 'note',
        strong: true,
        text: words(
          'The elements of this tariff line are not known here; ask the broker.',
          '本税号的申报要素未知，请向报关行确认。',
        ),
      },
    ];
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            is: 'note' as const,
            strong: true as const,
            text: words(
              `Missing: ${missing.join(', ')}. Say them on the line of the shipment (elements:) or in the catalog’s column elements, as name=value.`,
              `尚缺：${missing.join('、')}。`,
            ),
          },
        ]),
    {
      is: 'note',
      text: words(
        `Values from the catalog stand as it has them; the declaration is made in Chinese. Source: ${source ?? 'not known'}`,
        '取自商品目录的内容未经翻译，申报时以中文填写。',
      ),
    },
  ];
}
