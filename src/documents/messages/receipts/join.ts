// Joins receipts to what was sent: the state of every order.
import type { Filed } from '../filed.ts';
import { textOf } from '../filed.ts';
import type { TextValues } from '../message.ts';
import { RECEIPT_KINDS } from './kinds.ts';
import type { Receipt } from './receipt.ts';
import { type Standing, stateOf, TAX_STATES } from './states.ts';

/** How one document of an order stands, by its last receipt. */
export interface DocumentState {
  /** What the receipt is about, for example `list`. */
  readonly document: string;
  readonly receipt: string;
  readonly status: string;
  readonly standing: Standing;
  readonly words: string;
  /** What customs says, as it says it. */
  readonly info: string;
  readonly next: string;
  /** Time of the receipt as it stands there, or ''. */
  readonly at: string;
  readonly file: string;
  readonly line: number;
}

export interface OrderState {
  readonly order: string;
  readonly standing: Standing;
  readonly words: string;
  readonly next: string;
  readonly documents: readonly DocumentState[];
  /** Tax billed, CNY, as the bill has it. */
  readonly tax?: Readonly<Record<'customsTax' | 'valueAddedTax' | 'consumptionTax', string>>;
}

export interface Joined {
  readonly orders: readonly OrderState[];
  /** Receipts that name nothing that was sent. */
  readonly unmatched: readonly DocumentState[];
}

/** Fields by which documents name each other, from the surest on. */
const KEYS = ['orderNo', 'payTransactionId', 'logisticsNo', 'copNo', 'preNo', 'invtNo'] as const;

/** @param answered receipts of format errors with the orders that they return */
export function joinReceipts(
  sent: readonly Filed[],
  receipts: readonly Receipt[],
  answered: ReadonlyMap<Receipt, readonly string[]>,
): Joined {
  const orderBy = new Map<string, string>();
  const learn = (values: TextValues, order: string) => {
    for (const key of KEYS) {
      const value = values[key];
      if (value !== undefined && value !== '') orderBy.set(`${key} ${value}`, order);
    }
  };
  for (const { head } of sent) learn(head.values, textOf(head, 'orderNo'));
  // Lists get their customs number by receipt, and tax bills name only that.
  for (const receipt of receipts) {
    const order = orderOf(receipt, orderBy);
    if (order !== undefined) learn(receipt.values, order);
  }
  const byOrder = new Map<string, Receipt[]>(sent.map(({ head }) => [textOf(head, 'orderNo'), []]));
  const unmatched: Receipt[] = [];
  for (const receipt of receipts) {
    const own = orderOf(receipt, orderBy);
    const orders = answered.get(receipt) ?? (own === undefined ? [] : [own]);
    if (orders.length === 0) unmatched.push(receipt);
    for (const order of orders) {
      const known = byOrder.get(order);
      if (known === undefined) byOrder.set(order, [receipt]);
      else known.push(receipt);
    }
  }
  return {
    orders: Array.from(byOrder, ([order, all]) => orderState(order, all)),
    unmatched: unmatched.map(documentState),
  };
}

function orderOf({ values }: Receipt, orderBy: ReadonlyMap<string, string>): string | undefined {
  // An order's own receipt names it, whether it was sent from here or not.
  if (values.orderNo !== undefined && values.orderNo !== '') return values.orderNo;
  for (const key of KEYS) {
    const order = orderBy.get(`${key} ${values[key] ?? ''}`);
    if (order !== undefined) return order;
  }
  return undefined;
}

function orderState(order: string, receipts: readonly Receipt[]): OrderState {
  const documents = RECEIPT_KINDS.flatMap(({ code }) => {
    const last = receipts
      .filter((one) => one.code === code)
      .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)))
      .at(-1);
    return last === undefined ? [] : [{ receipt: last, state: documentState(last) }];
  });
  const states = documents.map(({ state }) => state);
  const decisive =
    states.find(({ standing }) => standing === 'refused') ??
    states.find(({ receipt }) => receipt === '622') ??
    states.find(({ standing }) => standing === 'held' || standing === 'unknown') ??
    states.at(0);
  const bill = documents.find(({ receipt }) => receipt.code === '816')?.receipt.values;
  return {
    order,
    standing: decisive?.standing ?? 'waiting',
    words: decisive === undefined ? 'no receipt yet' : `${decisive.document} ${decisive.words}`,
    next: decisive?.next ?? 'Ask the declarant for receipts.',
    documents: states,
    ...(bill && {
      tax: {
        customsTax: bill.customsTax ?? '',
        valueAddedTax: bill.valueAddedTax ?? '',
        consumptionTax: bill.consumptionTax ?? '',
      },
    }),
  };
}

function timeOf({ values }: Receipt): string {
  return values.returnTime ?? '';
}

function documentState(receipt: Receipt): DocumentState {
  const { code, values, file, line } = receipt;
  const kind = RECEIPT_KINDS.find((one) => one.code === code);
  const tax = code === '816' || code === '818';
  const status = values.returnStatus ?? values.status ?? '';
  const { standing, words, next } = tax ? taxState(status) : stateOf(status, code === '900');
  return {
    document: kind?.title.en ?? code,
    receipt: code,
    status,
    standing,
    words,
    info: values.returnInfo ?? values.note ?? '',
    next,
    at: timeOf(receipt),
    file,
    line,
  };
}

function taxState(status: string): { standing: Standing; words: string; next: string } {
  const known = TAX_STATES[status];
  return {
    standing: known === undefined ? 'unknown' : 'closed',
    words: known ?? `state ${status}, which ewtp does not know`,
    next: 'The guarantor of the tax pays it.',
  };
}
