import type { Consignment } from '../consignment.ts';
import { isEu } from '../country.ts';
import type { DocumentKind } from '../document-kind.ts';
import { wantsDeclaration } from '../export/profile.ts';
import { FREIGHT_PAID, INSURANCE_PAID } from '../incoterm.ts';
import { packagesData, partiesData, totalsData } from '../machine-data.ts';
import { type Block, box, words } from '../paper.ts';
import {
  goodsName,
  incotermText,
  kg,
  labelled,
  m3,
  marksText,
  moneyText,
  packagesText,
  partyLines,
  partyName,
  quantityText,
  sellerSignature,
  transportBox,
} from '../parts.ts';

const TITLE = words('Shipper’s Letter of Instruction', '托运委托书');

export const shippersInstruction: DocumentKind = {
  type: 'shippers-instruction',
  title: TITLE,
  purpose: 'tells the forwarder what to carry, on whose account and who declares the export',
  issuedBy: 'seller (shipper)',
  filedBy: 'nobody; it goes to the forwarder',
  source: 'Consignment instruction key, UNECE Rec 22',
  confidence: 'verified',
  due: ({ shipment }) =>
    shipment.terms.incoterm === 'EXW'
      ? { due: false, why: 'Under EXW the buyer books the carriage.' }
      : { due: true, why: 'The seller hands the goods to a carrier or forwarder.' },
  fill: (consignment, facts) => {
    const { shipment, totals } = consignment;
    const { forwarder, notify, terms } = shipment;
    const prepaid = FREIGHT_PAID.includes(terms.incoterm);
    return [
      {
        type: 'shippers-instruction',
        part: '',
        title: TITLE,
        number: '',
        revision: 0,
        date: facts.numbers.invoice.date,
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1],
            rows: [
              [
                box(words('Shipper', '托运人'), partyLines(shipment.seller, consignment)),
                box(
                  words('Forwarder', '货运代理'),
                  forwarder ? partyLines(forwarder, consignment) : ['____________'],
                ),
              ],
              [
                box(
                  words('Consignee', '收货人'),
                  partyLines(shipment.consignee ?? shipment.buyer, consignment),
                ),
                box(
                  words('Notify party', '通知人'),
                  notify ? partyLines(notify, consignment) : ['Same as consignee 同收货人'],
                ),
              ],
              [
                transportBox(consignment, 1),
                box(words('References', '参考编号'), [
                  labelled('Shipment 批次', shipment.reference),
                  labelled('Invoice 发票', facts.numbers.invoice.number),
                  labelled('Packing list 装箱单', facts.numbers.packingList.number),
                  labelled('PO 订单', shipment.references?.purchaseOrder),
                  labelled('L/C 信用证', shipment.references?.letterOfCredit),
                ]),
              ],
              [
                box(words('Goods ready / requested date', '货好 / 要求日期'), [shipment.date]),
                box(words('Terms of delivery and freight', '贸易术语与运费'), [
                  incotermText(consignment),
                  prepaid ? 'Freight prepaid 运费预付' : 'Freight collect 运费到付',
                ]),
              ],
            ],
          },
          goods(consignment),
          {
            is: 'boxes',
            columns: [1, 1, 1, 1],
            rows: [
              [
                box(words('Marks', '唛头'), marksText(consignment).split('\n')),
                box(words('Packages', '件数包装'), [packagesText(consignment.packages)]),
                box(words('Gross kg', '毛重'), [kg(totals.grossKg)]),
                box(words('Volume m³', '体积'), [m3(totals.volumeM3)]),
              ],
              [
                box(words('Value for carriage', '运输声明价值'), ['NVD']),
                box(words('Value for customs', '海关声明价值'), [moneyText(totals.goods)]),
                box(words('Insurance', '保险'), [
                  INSURANCE_PAID.includes(terms.incoterm)
                    ? 'To be insured by the seller 由卖方投保'
                    : 'None to be taken 不投保 (XXX)',
                ]),
                box(words('Temperature', '温度要求'), [
                  shipment.transport.temperature ?? 'ambient 常温',
                ]),
              ],
              [
                box(words('Dangerous goods', '危险品'), dangerous(consignment), { span: 2 }),
                box(words('Export declaration', '出口报关'), exportFiling(consignment), {
                  span: 2,
                }),
              ],
              [
                box(
                  words('Documents enclosed', '随附单据'),
                  ['Commercial invoice 商业发票, packing list 装箱单'],
                  { span: 2 },
                ),
                box(words('Special instructions', '特别说明'), [shipment.instructions ?? '–'], {
                  span: 2,
                }),
              ],
            ],
          },
          { is: 'signatures', parties: [sellerSignature(consignment, facts.numbers.invoice.date)] },
        ],
        data: {
          ...partiesData(consignment),
          invoice: facts.numbers.invoice,
          packingList: facts.numbers.packingList,
          freight: prepaid ? 'prepaid' : 'collect',
          totals: totalsData(consignment),
          packages: packagesData(consignment),
        },
      },
    ];
  },
};

function goods({ lines }: Consignment): Block {
  return {
    is: 'table',
    columns: [
      { caption: words('No.', '项号'), align: 'right' },
      { caption: words('Description', '品名'), align: 'left', share: 1 },
      { caption: words('HS code', '商品编码'), align: 'left' },
      { caption: words('Quantity', '数量'), align: 'right' },
      { caption: words('Net kg', '净重'), align: 'right' },
    ],
    rows: lines.map((line) => [
      String(line.no),
      goodsName(line),
      line.cnCode ?? line.product.hs_code ?? '?',
      quantityText(line),
      kg(line.netKg),
    ]),
  };
}

function dangerous({ lines }: Consignment): readonly string[] {
  const found = lines.filter(({ product }) => product.un_number !== undefined);
  if (found.length > 0)
    return found.map(({ product, sku }) => `Yes 是: UN ${product.un_number} (${sku})`);
  const battery = lines.filter(({ product }) => product.contains_battery === true);
  return battery.length > 0
    ? battery.map(({ sku }) => `Battery, UN number not stated 含电池，未注明UN编号 (${sku})`)
    : ['None stated 未申明'];
}

function exportFiling({ shipment }: Consignment): readonly string[] {
  const { seller, export: given } = shipment;
  if (!isEu(seller.country)) return ['By the forwarder 由货代办理'];
  if (!wantsDeclaration(shipment)) return ['By the buyer’s agent 由买方代理办理'];
  const eori = `EORI: ${seller.eori ?? 'not stated 未说明'}`;
  if (given?.agent !== undefined)
    return [`${partyName(given.agent)} files the EU export declaration 办理欧盟出口申报`, eori];
  return given?.representation === 'indirect'
    ? [
        'The forwarder files the EU export declaration in its own name 货代以自己名义办理欧盟出口申报',
        eori,
      ]
    : [
        'The forwarder files the EU export declaration in the shipper’s name 货代以托运人名义办理欧盟出口申报',
        eori,
      ];
}
