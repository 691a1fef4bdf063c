// The items of the export instruction, and what is left to the agent.
import { grouped } from '../../money.ts';
import type { Consignment } from '../consignment.ts';
import { type ExportItem, exportItems } from '../export/item.ts';
import { runsText } from '../export/item-runs.ts';
import type { OpenPoint } from '../export/open-points.ts';
import { type Align, type Block, type TableColumn, words } from '../paper.ts';
import { amountText, kg, moneyText } from '../parts.ts';

const column = (en: string, align: Align = 'left', share?: number): TableColumn => ({
  caption: words(en, ''),
  align,
  ...(share !== undefined && { share }),
});

export function itemsTable(consignment: Consignment): Block {
  const { currency, totals } = consignment;
  return {
    is: 'table',
    columns: [
      column('Item', 'right'),
      column('Code (CN)'),
      column('Description', 'left', 1),
      column('Origin'),
      column('Proc.'),
      column('Packages'),
      column('Gross kg', 'right'),
      column('Net kg', 'right'),
      column(`Invoiced ${currency}`, 'right'),
      column('Statistical EUR', 'right'),
    ],
    rows: exportItems(consignment).map(itemRow),
    foot: [
      [
        '',
        '',
        'Total',
        '',
        '',
        String(totals.packages),
        kg(totals.grossKg),
        kg(totals.netKg),
        amountText(totals.goods),
        '',
      ],
    ],
  };
}

function itemRow(item: ExportItem): readonly string[] {
  const { no, line, given, hs6, cn2, procedure, packages } = item;
  const codes = [...(given.taricCodes ?? []), ...(given.nationalCodes ?? [])];
  return [
    String(no),
    [hs6 === undefined ? 'open' : `${hs6}${cn2 ?? ' + 2 open'}`, ...codes].join('\n'),
    [line.product.title_en ?? line.sku, extra(item)].filter((text) => text !== '').join('\n'),
    line.origin?.code ?? 'open',
    [procedure, ...(given.additionalProcedures ?? [])].join('\n'),
    packages.map(({ kind, count }) => `${count} ${kind}`).join('\n'),
    `${kg(item.grossKg)}${item.parted ? ' *' : ''}`,
    kg(line.netKg),
    `${amountText(line.amount)}${line.free ? ' (free)' : ''}`,
    given.statisticalValue === undefined ? 'open' : grouped(given.statisticalValue),
  ];
}

/** What only some items have. */
function extra({ given, line: { product } }: ExportItem): string {
  const papers = [...(given.documents ?? []), ...(given.references ?? [])];
  return [
    ...(given.supplementaryUnits === undefined
      ? []
      : [`supplementary units ${given.supplementaryUnits}`]),
    ...(product.un_number === undefined ? [] : [`UN ${product.un_number}`]),
    ...papers.map(({ type, number }) => `${type}${number === undefined ? '' : ` ${number}`}`),
  ].join(', ');
}

/** Nothing when nothing is open. */
export function openTable(points: readonly OpenPoint[]): readonly Block[] {
  if (points.length === 0) return [];
  const row = ({ element, what, items, needed }: OpenPoint) => [
    '□',
    `${what}${needed === 'if' ? ' (if it applies)' : ''}`,
    element,
    runsText(items),
  ];
  return [
    {
      is: 'table',
      caption: words('To be completed by the agent', ''),
      columns: [
        column(''),
        column('What', 'left', 1),
        column('Element of CC515C'),
        column('Items'),
      ],
      rows: [...points]
        .sort((a, b) => Number(a.needed === 'if') - Number(b.needed === 'if'))
        .map(row),
    },
  ];
}

export function noteText(consignment: Consignment): string {
  const items = exportItems(consignment);
  const { totals } = consignment;
  const free =
    totals.free.minor > 0n
      ? ` Goods free of charge are ${moneyText(totals.free)} of the value and not invoiced.`
      : '';
  const parted = items.some((item) => item.parted)
    ? ' * Items share packages: the first counts them, the others have 0 with the same marks; their gross mass is parted by net mass.'
    : '';
  return `Not checked against the official schema of CC515C, which is not public. Unless the shipment says otherwise: declaration EX A with exit data (security 2), procedure 10 00, nature of transaction 11, document N380 for the invoice; the agent confirms them. Nothing that is open was guessed.${free}${parted}`;
}
