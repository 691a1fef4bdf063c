import type { Consignment } from '../consignment.ts';
import type { DocumentKind } from '../document-kind.ts';
import { packagesData, partiesData } from '../machine-data.ts';
import { box, words } from '../paper.ts';
import { packagesText, partyLines, sellerSignature, transportBox } from '../parts.ts';

const TITLE = words('Lithium Battery Statement', '锂电池声明');

export const lithiumStatement: DocumentKind = {
  type: 'lithium-statement',
  title: TITLE,
  purpose: 'tells carrier and customs what batteries travel, how packed and how tested',
  issuedBy: 'seller (shipper)',
  filedBy: 'forwarder, to the carrier',
  source:
    'IATA lithium battery guidance, packing instructions 965 to 970; UN Manual of Tests and Criteria 38.3',
  confidence: 'verified',
  due: (consignment) => {
    const items = batteries(consignment);
    return items.length > 0
      ? { due: true, why: `${items.map(({ sku }) => sku).join(', ')}: a battery travels with it.` }
      : { due: false, why: 'No product says that it contains a battery.' };
  },
  fill: (consignment, facts) => {
    const { shipment } = consignment;
    const { lithium } = shipment;
    const items = batteries(consignment);
    const instruction = lithium
      ? `PI ${lithium.packingInstruction}${lithium.section ? `, section ${lithium.section}` : ''}`
      : 'not stated 未说明';
    return [
      {
        type: 'lithium-statement',
        part: '',
        title: TITLE,
        number: '',
        revision: 0,
        date: facts.numbers.packingList.date,
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1],
            rows: [
              [
                box(words('Shipper', '托运人'), partyLines(shipment.seller, consignment)),
                box(
                  words('Consignee', '收货人'),
                  partyLines(shipment.consignee ?? shipment.buyer, consignment),
                ),
              ],
              [
                transportBox(consignment, 1),
                box(
                  words('Packing instruction', '包装说明'),
                  [instruction, packagesText(consignment.packages)],
                  { strong: true },
                ),
              ],
            ],
          },
          {
            is: 'table',
            columns: [
              { caption: words('Item', '项号'), align: 'right' },
              { caption: words('Product', '产品'), align: 'left', share: 1 },
              { caption: words('Quantity', '数量'), align: 'right' },
              { caption: words('UN No.', 'UN编号'), align: 'left' },
              { caption: words('Wh per battery', '瓦时/块'), align: 'right' },
              { caption: words('≤ 100 Wh', ''), align: 'center' },
              { caption: words('UN 38.3 report', 'UN38.3报告'), align: 'left' },
            ],
            rows: items.map(({ no, product, quantity }) => [
              String(no),
              [product.title_en, product.title_zh, product.model].filter(Boolean).join('\n'),
              quantity,
              product.un_number ?? 'not stated',
              product.battery_wh ?? 'not stated',
              product.battery_wh === undefined
                ? '?'
                : Number(product.battery_wh) <= 100
                  ? 'yes 是'
                  : 'no 否',
              product.un38_3_report ?? 'not stated',
            ]),
          },
          {
            is: 'note',
            text: words(
              'The shipper declares that the batteries named above are of a type that passed each test of UN Manual of Tests and Criteria 38.3 where a report is named, are packed by the packing instruction stated, and are neither damaged, defective nor recalled.',
              '托运人声明：上述电池凡列有报告者均已通过联合国《试验和标准手册》38.3节各项试验，按所列包装说明包装，且非损坏、缺陷或召回电池。',
            ),
          },
          ...(lithium?.section === 'II' && shipment.transport.mode === 'air'
            ? [
                {
                  is: 'note' as const,
                  strong: true as const,
                  text: words(
                    `For the air waybill, where a battery mark is due: "Lithium ion batteries in compliance with Section II of PI${lithium.packingInstruction}"`,
                    '航空运单上（需贴电池标记时）应注明上述英文。',
                  ),
                },
              ]
            : []),
          {
            is: 'signatures',
            parties: [sellerSignature(consignment, facts.numbers.packingList.date)],
          },
        ],
        data: {
          ...partiesData(consignment),
          packingInstruction: lithium?.packingInstruction ?? null,
          section: lithium?.section ?? null,
          items: items.map(({ sku, product, quantity }) => ({
            sku,
            quantity,
            unNumber: product.un_number ?? null,
            wattHours: product.battery_wh ?? null,
            testReport: product.un38_3_report ?? null,
          })),
          packages: packagesData(consignment),
        },
      },
    ];
  },
};

function batteries({ lines }: Consignment) {
  return lines.filter(({ lithium }) => lithium);
}
