import type { DocumentKind } from '../document-kind.ts';
import { linesData, partiesData, paymentData, totalsData } from '../machine-data.ts';
import { box, words } from '../paper.ts';
import { numberLines, partyLines, partyName, sellerSignature } from '../parts.ts';
import { contractClauses } from './contract-clauses.ts';
import { goodsTable } from './goods-table.ts';
import { priceSums } from './price-sums.ts';

const TITLE = words('Sales Contract', '销售合同');

export const salesContract: DocumentKind = {
  type: 'sales-contract',
  title: TITLE,
  purpose: 'what was agreed; customs may ask for it',
  issuedBy: 'seller and buyer, both sign and stamp',
  filedBy: 'importer’s broker, kept for customs',
  source:
    'Administrative Provisions on the Declaration of Imports and Exports (海关进出口货物申报管理规定)',
  confidence: 'not-confirmed',
  numbered: 'contract',
  due: ({ shipment }) =>
    shipment.regime === 'postal' || shipment.regime === 'cbec-direct'
      ? { due: false, why: 'Parcels to consumers come without a sales contract between firms.' }
      : { due: true, why: 'Customs may ask for the contract of an import.' },
  fill: (consignment, facts) => {
    const { shipment } = consignment;
    const { number, date } = facts.numbers.contract;
    return [
      {
        type: 'sales-contract',
        part: '',
        title: TITLE,
        number,
        revision: facts.revisions.contract ?? 0,
        date,
        status: words('Template, not legal advice', '范本，不构成法律意见'),
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1, 1],
            rows: [
              [
                box(
                  words('Contract No.', '合同编号'),
                  numberLines(number, facts.revisions.contract),
                  { strong: true },
                ),
                box(words('Signed on', '签订日期'), [date]),
                box(words('Signed at', '签订地点'), [
                  shipment.references?.contract?.place ?? '____________',
                ]),
              ],
            ],
          },
          {
            is: 'boxes',
            columns: [1, 1],
            rows: [
              [
                box(words('Seller', '卖方'), partyLines(shipment.seller, consignment)),
                box(words('Buyer', '买方'), partyLines(shipment.buyer, consignment)),
              ],
            ],
          },
          {
            is: 'note',
            text: words(
              'The seller sells and the buyer buys the goods below on the terms that follow.',
              '卖方同意出售、买方同意购买下列货物，条款如下。',
            ),
          },
          goodsTable(consignment),
          ...priceSums(consignment),
          { is: 'clauses', items: contractClauses(consignment) },
          {
            is: 'signatures',
            parties: [
              sellerSignature(consignment, date),
              { role: words('For the buyer', '买方'), lines: [partyName(shipment.buyer)] },
            ],
          },
        ],
        data: {
          ...partiesData(consignment),
          ...paymentData(consignment),
          contract: facts.numbers.contract,
          lines: linesData(consignment, { prices: true }),
          totals: totalsData(consignment),
        },
      },
    ];
  },
};
