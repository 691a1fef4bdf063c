import type { DocumentKind } from '../document-kind.ts';
import { linesData, packagesData, partiesData, paymentData, totalsData } from '../machine-data.ts';
import { box, words } from '../paper.ts';
import {
  incotermText,
  kg,
  numberLines,
  packagesText,
  partyLines,
  sellerSignature,
  transportBox,
} from '../parts.ts';
import { goodsTable } from './goods-table.ts';
import { priceSums } from './price-sums.ts';

const TITLE = words('Proforma Invoice', '形式发票');

export const proforma: DocumentKind = {
  type: 'proforma',
  title: TITLE,
  purpose: 'an offer in the form of an invoice, for the buyer’s order, bank or licence',
  issuedBy: 'seller',
  filedBy: 'nobody; the buyer uses it before the contract',
  source: 'Practice of the trade',
  confidence: 'not-confirmed',
  numbered: 'proforma',
  due: ({ shipment }) =>
    shipment.references?.proforma === undefined
      ? { due: false, why: 'Only before a contract: the shipment names no proforma.' }
      : { due: true, why: 'The shipment names a proforma.' },
  fill: (consignment, facts) => {
    const { shipment } = consignment;
    const { number, date } = facts.numbers.proforma;
    return [
      {
        type: 'proforma',
        part: '',
        title: TITLE,
        number,
        revision: facts.revisions.proforma ?? 0,
        date,
        status: words('Offer, no request for payment', '报价，非付款要求'),
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1, 1, 1],
            rows: [
              [
                box(words('Seller', '卖方'), partyLines(shipment.seller, consignment), {
                  span: 2,
                  rows: 2,
                }),
                box(
                  words('Proforma No.', '形式发票号'),
                  numberLines(number, facts.revisions.proforma),
                  { strong: true },
                ),
                box(words('Date', '日期'), [date], { strong: true }),
              ],
              [
                box(words('Valid until', '有效期至'), [
                  shipment.references?.proforma?.validUntil ?? 'open 未定',
                ]),
                box(words('PO No.', '订单号'), [shipment.references?.purchaseOrder ?? '–']),
              ],
              [
                box(words('Buyer', '买方'), partyLines(shipment.buyer, consignment), {
                  span: 2,
                  rows: 2,
                }),
                box(words('Terms of delivery', '贸易术语'), [incotermText(consignment)], {
                  span: 2,
                  strong: true,
                }),
              ],
              [box(words('Terms of payment', '付款方式'), [shipment.terms.payment], { span: 2 })],
              [
                transportBox(consignment, 2),
                box(
                  words('Packing (estimate)', '包装（预计）'),
                  [
                    packagesText(consignment.packages),
                    `Gross 毛重 ${kg(consignment.totals.grossKg)} kg`,
                    `Net 净重 ${kg(consignment.totals.netKg)} kg`,
                  ],
                  { span: 2 },
                ),
              ],
            ],
          },
          goodsTable(consignment),
          ...priceSums(consignment),
          {
            is: 'note',
            text: words(
              'This proforma is an offer. The value shown is the price offered; no sale has been made by it.',
              '本形式发票仅为报价，所列金额为报价金额，不构成已成交的销售。',
            ),
          },
          { is: 'signatures', parties: [sellerSignature(consignment, date)] },
        ],
        data: {
          ...partiesData(consignment),
          ...paymentData(consignment),
          proforma: facts.numbers.proforma,
          lines: linesData(consignment, { prices: true }),
          totals: totalsData(consignment),
          packages: packagesData(consignment),
        },
      },
    ];
  },
};
