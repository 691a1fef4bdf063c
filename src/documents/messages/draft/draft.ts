// Fills the messages of one order from the order, the catalog and the tariff. What is not known is a
// complaint that names where to say it, never a guess.
import { createHash } from 'node:crypto';
import { type Fraction, fraction, minus, plus, ZERO } from '../../../fraction.ts';
import type { Complaint } from '../../issue.ts';
import { overOrderLimit } from '../checks/limits.ts';
import { type Entry, MESSAGE_CODES, type MessageCode, type TextValues } from '../message.ts';
import { afterEntries } from './after.ts';
import { orderHead, paymentHead, type Sums, waybillHead } from './heads.ts';
import { type DraftLine, draftLine, type LineFacts } from './line.ts';
import { inventoryHead } from './list.ts';
import { missingFact } from './missing-fact.ts';
import type { Order } from './order.ts';
import { type OrderTax, orderTax, type TaxDay } from './tax.ts';

/** What a draft is filled from besides the order. */
export interface DraftFacts extends LineFacts {
  /** By the day of the order, so that the same file gives the same messages. */
  taxDay(day: string): TaxDay;
}

/** The business documents of one order, by message. */
export interface Drafts {
  readonly entries: Readonly<Partial<Record<MessageCode, Entry>>>;
  readonly transfer: TextValues;
  readonly complaints: readonly Complaint[];
}

export function draftsOf(order: Order, facts: DraftFacts): Drafts {
  const complaints: Complaint[] = [];
  const note = (complaint: Complaint) => void complaints.push(complaint);
  const lines = order.lines.map((line, i) =>
    draftLine(line, i, facts, order.entry !== undefined, note),
  );
  const sums = sumsOf(order, lines, facts, note);
  const wanted: Partial<Record<MessageCode, Entry>> = {
    '311': { head: orderHead(order, sums), lines: lines.map(({ order: values }) => values) },
    ...(order.payment && { '411': { head: paymentHead(order, order.payment, sums), lines: [] } }),
    ...(order.waybill && {
      '511': { head: waybillHead(order, order.waybill, sums), lines: [] },
    }),
    ...(order.entry &&
      order.waybill && {
        '621': {
          head: inventoryHead(order, order.entry, order.waybill, sums, facts, note),
          lines: lines.map(({ list }) => list),
        },
      }),
    ...afterEntries(order, lines, note),
  };
  const { code: copCode, name: copName, dxpId } = order.transfer;
  return {
    entries: withNumbers(wanted),
    transfer: { copCode, copName, dxpMode: 'DXP', dxpId },
    complaints,
  };
}

function sumsOf(
  order: Order,
  lines: readonly DraftLine[],
  facts: DraftFacts,
  note: (complaint: Complaint) => void,
): Sums {
  const all = (of: (line: DraftLine) => Fraction | undefined) =>
    lines.reduce<Fraction>((sum, line) => plus(sum, of(line) ?? ZERO), ZERO);
  const goods = all(({ total }) => total);
  const carriage = plus(fraction(order.freight), fraction(order.insurance));
  const tax =
    order.tax === undefined ? workedTax(order, lines, carriage, facts, note) : fraction(order.tax);
  const grossKg = order.waybill?.grossKg;
  const weighed = order.waybill !== undefined && grossKg === undefined;
  if (weighed) {
    for (const [i, { grossKg: known, sku }] of lines.entries())
      if (known === undefined && facts.product(sku) !== undefined)
        note(missingFact(['lines', i], sku, 'gross_weight_kg', 'the gross weight'));
  }
  return {
    goods,
    tax,
    paid: minus(plus(plus(goods, carriage), tax), fraction(order.discount)),
    netKg: all(({ netKg }) => netKg),
    grossKg: grossKg === undefined ? all((line) => line.grossKg) : fraction(grossKg),
  };
}

function workedTax(
  order: Order,
  lines: readonly DraftLine[],
  carriage: Fraction,
  facts: DraftFacts,
  note: (complaint: Complaint) => void,
): Fraction {
  const taxed = lines.flatMap(({ taxed: one }) => (one === undefined ? [] : [one]));
  if (taxed.length < lines.length) return ZERO;
  const day = order.time.slice(0, 10);
  const found: OrderTax = orderTax(taxed, carriage, facts.taxDay(day));
  if (found.refused === undefined) return found.tax;
  // Such an order is not taxed by these rules; that it is too large is said by the check of the limit.
  const goods = taxed.reduce<Fraction>((sum, { total }) => plus(sum, total), ZERO);
  if (overOrderLimit(plus(goods, carriage))) return ZERO;
  const fill = helpOf(found.column);
  note({
    code: 'CX23',
    rule: 'fact-missing',
    severity: 'error',
    path: ['tax'],
    value: '',
    message: `The tax cannot be worked out: ${found.refused}.`,
    hint: `To go on, ${fill}give the order’s tax as the platform collected it.`,
  });
  return ZERO;
}

/** What would help besides the order's own tax; of the flags, customs takes rates of exchange. */
function helpOf(column: string): string {
  if (column.startsWith('--')) return column.startsWith('--fx ') ? `give ${column}, or ` : '';
  return column === '' ? '' : `fill ${column} in the catalog, or `;
}

/** Each document gets a number made from what it says: the same order, the same number. */
function withNumbers(
  drafts: Readonly<Partial<Record<MessageCode, Entry>>>,
): Readonly<Partial<Record<MessageCode, Entry>>> {
  const numbered: Partial<Record<MessageCode, Entry>> = {};
  for (const code of MESSAGE_CODES) {
    const entry = drafts[code];
    if (entry === undefined) continue;
    const guid = guidOf([code, entry]);
    numbered[code] = { head: Object.assign({ guid }, entry.head), lines: entry.lines };
  }
  return numbered;
}

/** 36 signs in the form of a UUID, letters in upper case. */
export function guidOf(content: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').toUpperCase();
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
  return [...parts, `A${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
