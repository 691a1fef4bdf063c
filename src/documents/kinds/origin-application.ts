import type { Consignment } from '../consignment.ts';
import { isEu } from '../country.ts';
import type { DocumentKind } from '../document-kind.ts';
import { linesData, packagesData, partiesData } from '../machine-data.ts';
import { box, words } from '../paper.ts';
import { goodsName, kg, marksText, packagesText, partyLines, sellerSignature } from '../parts.ts';
import { UNITS } from '../units.ts';

const TITLE = words('Certificate of Origin: application', '一般原产地证书申请');
const CARRIAGE = {
  sea: 'sea freight 海运',
  air: 'air freight 空运',
  road: 'road freight 公路运输',
  rail: 'rail freight 铁路运输',
  post: 'post 邮寄',
} as const;

export const originApplication: DocumentKind = {
  type: 'origin-application',
  title: TITLE,
  purpose:
    'data for the certificate of (non-preferential) origin that a chamber of commerce issues',
  issuedBy: 'seller applies, the chamber of commerce certifies (Belgium: mostly DigiChambers)',
  filedBy: 'seller, to the chamber; the certificate goes to the importer',
  source: 'Guides of the issuing chambers for the EU certificate of origin',
  confidence: 'verified',
  due: ({ lines }) => {
    const asked = lines.filter(({ product }) => product.coo_certificate !== undefined);
    return asked.length > 0
      ? { due: true, why: `The catalog names a certificate of origin for ${asked[0]?.sku}.` }
      : {
          due: false,
          why: 'Only when the buyer, a letter of credit, a licence or a trade measure asks for one.',
        };
  },
  fill: (consignment, facts) => {
    const { shipment, lines } = consignment;
    const consignee = shipment.consignee ?? shipment.buyer;
    return [
      {
        type: 'origin-application',
        part: '',
        title: TITLE,
        number: '',
        revision: 0,
        date: facts.numbers.invoice.date,
        status: words('Application data, no certificate', '申请资料，非证书'),
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1],
            rows: [
              [
                box(words('1 Consignor', '发货人'), partyLines(shipment.seller, consignment)),
                box(words('2 Consignee', '收货人'), partyLines(consignee, consignment)),
              ],
              [
                box(words('3 Country of origin', '原产国'), origins(consignment), { strong: true }),
                box(words('4 Transport details', '运输方式'), [CARRIAGE[shipment.transport.mode]]),
              ],
              [
                box(
                  words('5 Remarks', '备注'),
                  [
                    `Invoice 发票: ${facts.numbers.invoice.number}, ${facts.numbers.invoice.date}`,
                    shipment.references?.letterOfCredit &&
                      `L/C 信用证: ${shipment.references.letterOfCredit}`,
                    shipment.references?.purchaseOrder &&
                      `PO 订单: ${shipment.references.purchaseOrder}`,
                  ],
                  { span: 2 },
                ),
              ],
            ],
          },
          {
            is: 'table',
            caption: words(
              `6 Marks ${marksText(consignment).split('\n').join(' / ')}; ${packagesText(consignment.packages)}`,
              '',
            ),
            columns: [
              { caption: words('Item', '项目号'), align: 'right' },
              { caption: words('Description of goods', '货物名称'), align: 'left', share: 1 },
              { caption: words('HS code', '商品编码'), align: 'left' },
              { caption: words('Origin', '原产国'), align: 'left' },
              { caption: words('7 Quantity', '数量'), align: 'right' },
              { caption: words('Net kg', '净重'), align: 'right' },
            ],
            rows: [
              ...lines.map((line) => [
                String(line.no),
                goodsName(line),
                line.product.hs_code?.slice(0, 6) ?? '?',
                line.origin?.en ?? 'not known 不详',
                `${line.quantity} ${UNITS[line.unit].en}`,
                kg(line.netKg),
              ]),
              ['', '― ― ― end of list 以下空白 ― ― ―', '', '', '', ''],
            ],
          },
          {
            is: 'note',
            text: words(
              `8 The undersigned applies for a certificate for the goods above, declares that they have the origin stated in box 3 and that these particulars are true, and undertakes to hand in on request what proves them. Enclosed: signed invoice; proof of origin (maker’s declaration or invoice of the maker).`,
              '申请人就上述货物申请原产地证书，声明货物原产地如第3栏所列，所填内容属实，并承诺按要求提供证明材料。随附：签字发票；原产地证明材料。',
            ),
          },
          {
            is: 'signatures',
            parties: [
              sellerSignature(consignment, facts.numbers.invoice.date),
              {
                role: words('9 Applicant, if not the consignor', '申请人（如非发货人）'),
                lines: ['–'],
              },
            ],
          },
        ],
        data: {
          ...partiesData(consignment),
          origins: origins(consignment),
          lines: linesData(consignment, { prices: false }),
          packages: packagesData(consignment),
        },
      },
    ];
  },
};

function origins({ lines }: Consignment): readonly string[] {
  const byOrigin = new Map<string, number[]>();
  for (const { origin, no } of lines) {
    const name =
      origin === undefined
        ? 'not known 不详'
        : `${isEu(origin.code) ? 'European Union – ' : ''}${origin.en} ${origin.zh}`;
    byOrigin.set(name, [...(byOrigin.get(name) ?? []), no]);
  }
  return [...byOrigin].map(([name, items]) =>
    byOrigin.size === 1 ? name : `${name} (items ${items.join(', ')})`,
  );
}
