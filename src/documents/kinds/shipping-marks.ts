import type { Consignment, PackageRun } from '../consignment.ts';
import type { DocumentKind } from '../document-kind.ts';
import { packagesData } from '../machine-data.ts';
import { type Block, box, words } from '../paper.ts';
import { kg, partyName, sizeText } from '../parts.ts';

const TITLE = words('Shipping Marks', '唛头标签');

export const shippingMarks: DocumentKind = {
  type: 'shipping-marks',
  title: TITLE,
  purpose:
    'a label (A6) for each package, with a GS1-128 bar code where it has an SSCC; above 1,000 packages, one for packages alike',
  issuedBy: 'seller, on the packages',
  filedBy: 'nobody',
  source: 'Practice of the trade; GS1 General Specifications for the SSCC',
  confidence: 'not-confirmed',
  due: ({ packages }) =>
    packages.length === 0
      ? { due: false, why: 'No packages are known.' }
      : { due: true, why: 'Packages are told apart by their marks.' },
  fill: (consignment, facts) => [
    {
      type: 'shipping-marks',
      part: '',
      title: TITLE,
      number: '',
      revision: 0,
      date: facts.numbers.packingList.date,
      size: 'a6',
      blocks: consignment.packages
        .flatMap((run) => labelsOf(run, consignment, facts.numbers.contract.number))
        .flatMap((blocks, i): readonly Block[] =>
          i === 0 ? blocks : [{ is: 'break' }, ...blocks],
        ),
      data: { contract: facts.numbers.contract, packages: packagesData(consignment) },
    },
  ],
};

/** More labels than this are a matter for a label program; then packages alike share one. */
const MOST_LABELS = 1000;

function labelsOf(
  run: PackageRun,
  consignment: Consignment,
  contract: string,
): readonly (readonly Block[])[] {
  const shared = consignment.totals.packages > MOST_LABELS && run.count > 1;
  return shared
    ? [label({ ...run, sscc: [] }, 0, consignment, contract)]
    : Array.from({ length: run.count }, (_, i) => label(run, i, consignment, contract));
}

function label(
  run: PackageRun,
  i: number,
  consignment: Consignment,
  contract: string,
): readonly Block[] {
  const { shipment, lines, totals } = consignment;
  const sscc = run.sscc[i];
  const alike = totals.packages > MOST_LABELS && run.count > 1;
  const no = alike ? `${run.from}–${run.to}` : `${run.from + i}`;
  const names = run.contents.map(({ sku, quantity }) => {
    const product = lines.find((line) => line.sku === sku)?.product;
    return `${quantity} × ${product?.title_zh ?? product?.title_en ?? sku}`;
  });
  const origins = [
    ...new Set(
      run.contents
        .flatMap(({ sku }) => lines.find((line) => line.sku === sku)?.origin ?? [])
        .map(({ en, zh }) => `Made in ${en} 原产国：${zh}`),
    ),
  ];
  return [
    {
      is: 'big',
      lines: [
        ...(shipment.marks ?? [partyName(shipment.consignee ?? shipment.buyer)]),
        `${no} / ${totals.packages}`,
      ],
    },
    {
      is: 'boxes',
      columns: [1, 1],
      rows: [
        [
          box(words('Contract No.', '合同号'), [contract]),
          box(words('Destination', '目的港'), [
            [shipment.transport.discharge.name, shipment.transport.discharge.nameZh]
              .filter(Boolean)
              .join(' '),
          ]),
        ],
        [
          box(words('G.W. / N.W. kg', '毛重 / 净重'), [`${kg(run.grossKg)} / ${kg(run.netKg)}`]),
          box(words('Size cm', '尺寸'), [sizeText(run)]),
        ],
        [
          box(
            words('Contents', '内容'),
            [...names.slice(0, 4), ...(names.length > 4 ? ['…'] : [])],
            { span: 2 },
          ),
        ],
        [box(words('Origin', '原产国'), origins, { span: 2 })],
      ],
    },
    ...(sscc === undefined
      ? []
      : [{ is: 'barcode' as const, caption: words('SSCC', '物流单元代码'), gs1: `(00)${sscc}` }]),
  ];
}
