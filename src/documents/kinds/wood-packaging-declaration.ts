import type { Consignment } from '../consignment.ts';
import type { DocumentKind } from '../document-kind.ts';
import { packagesData, partiesData } from '../machine-data.ts';
import { box, words } from '../paper.ts';
import { kg, packagesText, partyLines, sellerSignature } from '../parts.ts';

const TITLE = words('Wood Packaging Declaration', '木质包装声明');

export const woodPackagingDeclaration: DocumentKind = {
  type: 'wood-packaging-declaration',
  title: TITLE,
  purpose: 'says what wood the goods are packed in; China applies ISPM 15',
  issuedBy: 'seller',
  filedBy: 'importer’s broker, where customs ask for it',
  source: 'ISPM 15 (IPPC), applied by China since 2006-01-01',
  confidence: 'verified',
  due: () => ({ due: true, why: 'Chinese customs look at the packing of every shipment.' }),
  fill: (consignment, facts) => {
    const { shipment, totals } = consignment;
    const wood = woodOf(consignment);
    const marks = [...new Set(consignment.packages.flatMap(({ ispm15 }) => ispm15 ?? []))];
    return [
      {
        type: 'wood-packaging-declaration',
        part: '',
        title: wood === 'none' ? words('No-Wood Packaging Declaration', '无木质包装声明') : TITLE,
        number: '',
        revision: 0,
        date: facts.numbers.packingList.date,
        size: 'a4',
        blocks: [
          {
            is: 'note',
            strong: true,
            text: words(
              'To: General Administration of Customs of the People’s Republic of China',
              '致：中华人民共和国海关总署',
            ),
          },
          {
            is: 'boxes',
            columns: [1, 1],
            rows: [
              [
                box(words('Shipper', '发货人'), partyLines(shipment.seller, consignment)),
                box(
                  words('Consignee', '收货人'),
                  partyLines(shipment.consignee ?? shipment.buyer, consignment),
                ),
              ],
              [
                box(words('Invoice / packing list', '发票 / 装箱单'), [
                  `${facts.numbers.invoice.number} / ${facts.numbers.packingList.number}`,
                ]),
                box(words('AWB / B/L No.', '提运单号'), [
                  shipment.transport.document ?? 'not yet known 待定',
                ]),
              ],
              [
                box(words('Packages', '件数包装'), [packagesText(consignment.packages)]),
                box(words('Gross kg', '毛重'), [kg(totals.grossKg)]),
              ],
              [box(words('Goods', '货物'), goodsNames(consignment), { span: 2 })],
            ],
          },
          {
            is: 'note',
            text: words(
              'We declare of the packing of this shipment:',
              '兹声明本批货物的包装情况如下：',
            ),
          },
          {
            is: 'choices',
            items: [
              {
                on: wood === 'none',
                text: words('It holds no wood packing material.', '本批货物不含木质包装材料。'),
              },
              {
                on: wood === 'processed',
                text: words(
                  'It holds no solid wood, only manufactured wood such as plywood, particle board, OSB or MDF.',
                  '本批货物不含实木包装，仅使用胶合板、刨花板、定向刨花板、中密度纤维板等人造板材。',
                ),
              },
              {
                on: wood === 'solid',
                text: words(
                  `Solid wood was treated and marked by ISPM 15. Mark: ${marks.join(', ') || '____________'}`,
                  `实木包装已按 ISPM 15 处理并加施 IPPC 标识。标识：${marks.join('、') || '____________'}`,
                ),
              },
            ],
          },
          {
            is: 'signatures',
            parties: [sellerSignature(consignment, facts.numbers.packingList.date)],
          },
        ],
        data: {
          ...partiesData(consignment),
          wood,
          ispm15: marks,
          packages: packagesData(consignment),
        },
      },
    ];
  },
};

/** The worst wood of any package; what is not stated stays open and no box is ticked. */
function woodOf({ packages }: Consignment): 'none' | 'processed' | 'solid' | 'unknown' {
  if (packages.some(({ wood }) => wood === 'solid')) return 'solid';
  if (packages.some(({ wood }) => wood === undefined)) return 'unknown';
  return packages.some(({ wood }) => wood === 'processed') ? 'processed' : 'none';
}

const NAMED = 12;

function goodsNames({ lines }: Consignment): readonly string[] {
  const names = lines.map(
    ({ product, sku }) => [product.title_en, product.title_zh].filter(Boolean).join(' ') || sku,
  );
  return names.length <= NAMED
    ? names
    : [
        ...names.slice(0, NAMED),
        `and ${names.length - NAMED} more by the packing list 其余见装箱单`,
      ];
}
