import type { Consignment } from '../consignment.ts';
import { isEu } from '../country.ts';
import type { DocumentKind, Facts } from '../document-kind.ts';
import { linesData, packagesData, partiesData, paymentData, totalsData } from '../machine-data.ts';
import { type Block, box, type Words, words } from '../paper.ts';
import {
  consigneeBox,
  incotermText,
  kg,
  labelled,
  m3,
  marksText,
  numberLines,
  packagesText,
  partyLines,
  routeBox,
  sellerSignature,
  transportBox,
} from '../parts.ts';
import { goodsTable } from './goods-table.ts';
import { priceSums } from './price-sums.ts';

export const commercialInvoice: DocumentKind = {
  type: 'commercial-invoice',
  title: words('Commercial Invoice', '商业发票'),
  purpose: 'the price the buyer pays; what customs value the goods by',
  issuedBy: 'seller',
  filedBy: 'importer’s broker, with the import declaration',
  source:
    'Administrative Provisions on the Declaration of Imports and Exports (海关进出口货物申报管理规定); UN layout key, UNECE Rec 1 and 6',
  confidence: 'not-confirmed',
  numbered: 'invoice',
  due: () => ({ due: true, why: 'Every import needs one.' }),
  fill: (consignment, facts) => [
    {
      type: 'commercial-invoice',
      part: '',
      title: words('Commercial Invoice', '商业发票'),
      number: facts.numbers.invoice.number,
      revision: facts.revisions.invoice ?? 0,
      date: facts.numbers.invoice.date,
      size: 'a4',
      blocks: [
        invoiceHead(consignment, facts),
        goodsTable(consignment),
        ...priceSums(consignment),
        packingBoxes(consignment),
        {
          is: 'signatures',
          parties: [sellerSignature(consignment, facts.numbers.invoice.date)],
          notes: statements(consignment),
        },
      ],
      data: {
        ...partiesData(consignment),
        ...paymentData(consignment),
        invoice: facts.numbers.invoice,
        contract: facts.numbers.contract,
        lines: linesData(consignment, { prices: true }),
        totals: totalsData(consignment),
        packages: packagesData(consignment),
      },
    },
  ],
};

function invoiceHead(consignment: Consignment, { numbers, revisions }: Facts): Block {
  const { shipment } = consignment;
  return {
    is: 'boxes',
    columns: [1, 1, 1, 1],
    rows: [
      [
        box(
          words('Seller / Exporter', '卖方 / 出口商（境外发货人）'),
          partyLines(shipment.seller, consignment),
          {
            span: 2,
            rows: 2,
          },
        ),
        box(
          words('Invoice No.', '发票号'),
          numberLines(numbers.invoice.number, revisions.invoice),
          { strong: true },
        ),
        box(words('Invoice date', '发票日期'), [numbers.invoice.date], { strong: true }),
      ],
      [
        box(words('Contract No.', '合同协议号'), [numbers.contract.number]),
        box(words('PO No.', '订单号'), [shipment.references?.purchaseOrder ?? '–']),
      ],
      [
        box(
          words('Buyer / Importer', '买方 / 进口商（境内收货人）'),
          partyLines(shipment.buyer, consignment),
          { span: 2 },
        ),
        consigneeBox(consignment, 2),
      ],
      ...(shipment.notify === undefined
        ? []
        : [
            [
              box(words('Notify party', '通知方'), partyLines(shipment.notify, consignment), {
                span: 4,
              }),
            ],
          ]),
      [
        { ...transportBox(consignment, 2), rows: 3 },
        box(words('Terms of delivery', '成交方式 / 贸易术语'), [incotermText(consignment)], {
          span: 2,
          strong: true,
        }),
      ],
      [box(words('Terms of payment', '付款方式'), paymentLines(consignment), { span: 2 })],
      [routeBox(consignment, 2)],
    ],
  };
}

function paymentLines({ shipment }: Consignment): readonly (string | undefined)[] {
  const { bank } = shipment.seller;
  return [
    shipment.terms.payment,
    shipment.terms.paymentZh,
    labelled('L/C 信用证', shipment.references?.letterOfCredit),
    bank &&
      [bank.name, labelled('IBAN', bank.iban), labelled('BIC', bank.bic)]
        .filter(Boolean)
        .join(', '),
  ];
}

function packingBoxes(consignment: Consignment): Block {
  const { totals, packages } = consignment;
  return {
    is: 'boxes',
    columns: [1.4, 2, 1, 1, 1],
    rows: [
      [
        box(words('Marks & Nos.', '唛头及编号'), marksText(consignment).split('\n')),
        box(words('Number and kind of packages', '件数及包装种类'), [packagesText(packages)]),
        box(words('Net kg', '净重'), [kg(totals.netKg)]),
        box(words('Gross kg', '毛重'), [kg(totals.grossKg)]),
        box(words('Volume m³', '体积'), [m3(totals.volumeM3)]),
      ],
    ],
  };
}

/** What the exporter states; a preference is never among it. */
function statements({ shipment, lines, totals }: Consignment): readonly Words[] {
  const texts: Words[] = [];
  if (lines.every(({ origin }) => origin !== undefined))
    texts.push(
      words(
        'The exporter declares that the goods are of the country of origin shown on each line (non-preferential origin).',
        '出口商声明：各项货物的原产国如各行所列（非优惠原产地）。',
      ),
    );
  if (isEu(shipment.seller.country)) texts.push(vatNote(shipment.seller.country));
  if (totals.free.minor !== 0n)
    texts.push(
      words(
        'Goods marked free of charge carry no commercial payment; their value is stated for customs purposes only.',
        '标明免费的货物不涉及付款，其价值仅供海关用途。',
      ),
    );
  if (shipment.notes !== undefined) texts.push(words(shipment.notes, ''));
  return texts;
}

function vatNote(country: string): Words {
  const national = country === 'BE' ? '; Article 39 of the Belgian VAT Code' : '';
  return words(
    `Export outside the European Union, exempt from VAT: Article 146 of Directive 2006/112/EC${national}.`,
    '出口至欧盟境外，免征增值税。',
  );
}
