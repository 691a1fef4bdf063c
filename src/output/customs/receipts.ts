import type { ChalkInstance } from 'chalk';
import type { DocumentState, Joined, OrderState } from '../../documents/messages/receipts/join.ts';
import type { Standing } from '../../documents/messages/receipts/states.ts';
import { csvText } from '../csv.ts';
import { visible } from '../visible.ts';

/** The state of every order for a person: what it is, what to do, and the receipts behind it. */
export function ordersText({ orders, unmatched }: Joined, style: ChalkInstance): string {
  const blocks = orders.map((order) => orderText(order, style));
  if (unmatched.length > 0)
    blocks.push(
      `${style.bold('Receipts of nothing that was sent')}\n${unmatched.map(documentText).join('')}`,
    );
  return blocks.join('\n');
}

function orderText(
  { order, standing, words, next, documents, tax }: OrderState,
  style: ChalkInstance,
): string {
  const colour: Readonly<Record<Standing, (text: string) => string>> = {
    refused: style.red,
    held: style.yellow,
    unknown: style.yellow,
    waiting: style.cyan,
    released: style.green,
    closed: style.green,
  };
  const bill =
    tax === undefined
      ? ''
      : `  tax: duty ${visible(tax.customsTax)}, VAT ${visible(tax.valueAddedTax)}, consumption tax ${visible(tax.consumptionTax)} CNY\n`;
  return `${style.bold(visible(order))}  ${colour[standing](visible(words))}\n  ${visible(next)}\n${bill}${documents.map(documentText).join('')}`;
}

function documentText({
  receipt,
  document,
  status,
  words,
  info,
  at,
  file,
  line,
}: DocumentState): string {
  const said = info === '' ? '' : `: ${visible(info)}`;
  return `  ${receipt} ${document}  ${visible(status)} ${visible(words)}${said}  (${visible(at)}, ${visible(file)}:${line})\n`;
}

const COLUMNS = [
  'order',
  'document',
  'receipt',
  'status',
  'standing',
  'words',
  'info',
  'next',
  'at',
  'file',
  'line',
];

/** A row for each document of each order; orders without a receipt have one too. */
export function ordersCsv({ orders, unmatched }: Joined): string {
  const row = (order: string, one: DocumentState) => [
    order,
    one.document,
    one.receipt,
    one.status,
    one.standing,
    one.words,
    one.info,
    one.next,
    one.at,
    one.file,
    String(one.line),
  ];
  const rows = orders.flatMap(({ order, standing, words, next, documents }) =>
    documents.length === 0
      ? [[order, '', '', '', standing, words, '', next, '', '', '']]
      : documents.map((one) => row(order, one)),
  );
  return csvText([COLUMNS, ...rows, ...unmatched.map((one) => row('', one))]);
}
