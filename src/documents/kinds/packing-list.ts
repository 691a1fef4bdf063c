import { type Fraction, fraction, times, toPlain } from '../../fraction.ts';
import { grouped } from '../../money.ts';
import type { Consignment, PackageRun } from '../consignment.ts';
import type { DocumentKind } from '../document-kind.ts';
import { linesData, packagesData, partiesData } from '../machine-data.ts';
import { PACKAGE_KINDS, wrapType } from '../package-kind.ts';
import { type Block, box, words } from '../paper.ts';
import {
  consigneeBox,
  goodsName,
  kg,
  m3,
  marksText,
  numberLines,
  packagesText,
  partyLines,
  runVolume,
  sellerSignature,
  sizeText,
  transportBox,
} from '../parts.ts';
import { UNITS } from '../units.ts';

const TITLE = words('Packing List', '装箱单');

export const packingList: DocumentKind = {
  type: 'packing-list',
  title: TITLE,
  purpose: 'what lies in which package; customs, carrier and warehouse count by it',
  issuedBy: 'seller',
  filedBy: 'importer’s broker, kept for customs',
  source:
    'Administrative Provisions on the Declaration of Imports and Exports (海关进出口货物申报管理规定)',
  confidence: 'not-confirmed',
  numbered: 'packingList',
  due: () => ({ due: true, why: 'Every import needs one.' }),
  fill: (consignment, facts) => {
    const { shipment } = consignment;
    const { number, date } = facts.numbers.packingList;
    return [
      {
        type: 'packing-list',
        part: '',
        title: TITLE,
        number,
        revision: facts.revisions.packingList ?? 0,
        date,
        size: 'a4',
        blocks: [
          {
            is: 'boxes',
            columns: [1, 1, 1, 1],
            rows: [
              [
                box(
                  words('Seller / Exporter', '卖方 / 出口商'),
                  partyLines(shipment.seller, consignment),
                  { span: 2, rows: 2 },
                ),
                box(
                  words('Packing list No.', '装箱单号'),
                  numberLines(number, facts.revisions.packingList),
                  { strong: true },
                ),
                box(words('Date', '日期'), [date], { strong: true }),
              ],
              [
                box(words('Invoice No.', '发票号'), [facts.numbers.invoice.number]),
                box(words('Contract No.', '合同号'), [facts.numbers.contract.number]),
              ],
              [
                box(words('Buyer', '买方'), partyLines(shipment.buyer, consignment), { span: 2 }),
                consigneeBox(consignment, 2),
              ],
              [
                transportBox(consignment, 2),
                box(words('Marks', '唛头'), marksText(consignment).split('\n')),
                box(words('Wood packaging', '木质包装'), woodLines(consignment)),
              ],
            ],
          },
          packagesTable(consignment),
          totalsBoxes(consignment),
          { is: 'signatures', parties: [sellerSignature(consignment, date)] },
        ],
        data: {
          ...partiesData(consignment),
          packingList: facts.numbers.packingList,
          invoice: facts.numbers.invoice,
          contract: facts.numbers.contract,
          lines: linesData(consignment, { prices: false }),
          packages: packagesData(consignment),
        },
      },
    ];
  },
};

function packagesTable(consignment: Consignment): Block {
  return {
    is: 'table',
    columns: [
      { caption: words('Package No.', '箱号'), align: 'left' },
      { caption: words('Kind', '包装种类'), align: 'left' },
      { caption: words('Contents', '品名'), align: 'left', share: 1 },
      { caption: words('Qty each', '每箱数量'), align: 'right' },
      { caption: words('Qty total', '总数量'), align: 'right' },
      { caption: words('Net kg each', '每箱净重'), align: 'right' },
      { caption: words('Gross kg each', '每箱毛重'), align: 'right' },
      { caption: words('Size cm', '尺寸'), align: 'right' },
      { caption: words('m³', '体积'), align: 'right' },
    ],
    rows: consignment.packages.flatMap((run) => packageRows(run, consignment)),
  };
}

/** A row for each kind of goods in the package; what the package has as a whole stands in the first. */
function packageRows(run: PackageRun, { lines }: Consignment): readonly (readonly string[])[] {
  const kind = PACKAGE_KINDS[run.kind];
  const volume = runVolume(run);
  return run.contents.map(({ sku, quantity }, i) => {
    const line = lines.find((one) => one.sku === sku);
    const unit = UNITS[line?.unit ?? 'C62'].en;
    const whole = [
      kg(run.netKg),
      kg(run.grossKg),
      sizeText(run),
      m3(volume && timesCount(volume, run)),
    ];
    return [
      i > 0 ? '' : run.from === run.to ? `${run.from}` : `${run.from}–${run.to}`,
      i > 0
        ? ''
        : `${kind.en}\n${kind.zh}\n${run.kind} / ${wrapType(run.kind, run.wood ?? 'none')}`,
      line === undefined ? sku : `${goodsName(line)}\n${sku}`,
      `${grouped(quantity)} ${unit}`,
      `${grouped(toPlain(timesCount(fraction(quantity), run), 6))} ${unit}`,
      ...(i > 0 ? ['', '', '', ''] : whole),
    ];
  });
}

function timesCount(value: Fraction, { count }: PackageRun): Fraction {
  return times(value, { n: BigInt(count), d: 1n });
}

function totalsBoxes({ totals, packages }: Consignment): Block {
  return {
    is: 'boxes',
    columns: [2, 1, 1, 1, 1],
    rows: [
      [
        box(words('Kinds of packages', '包装种类'), [packagesText(packages)]),
        box(words('Total packages', '总件数'), [String(totals.packages)], { strong: true }),
        box(words('Total net kg', '总净重'), [kg(totals.netKg)], { strong: true }),
        box(words('Total gross kg', '总毛重'), [kg(totals.grossKg)], { strong: true }),
        box(words('Total m³', '总体积'), [m3(totals.volumeM3)], { strong: true }),
      ],
    ],
  };
}

function woodLines({ packages }: Consignment): readonly string[] {
  const woods = new Set(packages.map(({ wood }) => wood));
  const marks = new Set(packages.flatMap(({ ispm15 }) => ispm15 ?? []));
  if (woods.has('solid'))
    return ['Yes, solid wood 有实木', `ISPM-15: ${[...marks].join(', ') || 'not stated'}`];
  if (woods.has('processed')) return ['Manufactured wood only', '仅人造板材'];
  return woods.has(undefined) ? ['not stated 未说明'] : ['None 无'];
}
