import { compare, type Fraction, minus, plus, toPlain, ZERO } from '../../../fraction.ts';
import type { FiledRecord } from '../filed.ts';
import {
  type Found,
  type MessageCheck,
  numberIn,
  type OrderGroup,
  priced,
  SPECIFICATION,
  sameNumber,
} from './check.ts';

/** C1 */
export const paidDiffers: MessageCheck = {
  code: 'CX01',
  name: 'paid-differs',
  severity: 'error',
  title: 'acturalPaid = goodsValue + freight + taxTotal − discount.',
  source: SPECIFICATION,
  check({ order }) {
    if (order === undefined) return [];
    const { head, lines } = order;
    const paid = numberIn(head, 'acturalPaid');
    const should = paidShould(head, numberIn(head, 'goodsValue'));
    // A wrong goodsValue is found by its own check.
    if (sameNumber(paid, should) || sameNumber(paid, paidShould(head, sumOf(lines)))) return [];
    return [
      {
        record: head,
        field: 'acturalPaid',
        message: `acturalPaid is ${shown(paid)}; goods, freight and tax less discount come to ${shown(should)}.`,
        hint: 'Mend the amount that does not belong; all are in yuan.',
      },
    ];
  },
};

/** C2 */
export const paymentDiffers: MessageCheck = {
  code: 'CX02',
  name: 'payment-differs',
  severity: 'error',
  title: 'The payment is the amount that the order says was paid.',
  source: SPECIFICATION,
  check({ order, payment }) {
    if (order === undefined || payment === undefined) return [];
    const amount = numberIn(payment.head, 'amountPaid');
    const paid = numberIn(order.head, 'acturalPaid');
    const should = paidShould(order.head, numberIn(order.head, 'goodsValue'));
    // Where the order contradicts itself, that is what is wrong.
    if (sameNumber(amount, paid) || sameNumber(amount, should)) return [];
    return [
      {
        record: payment.head,
        field: 'amountPaid',
        message: `${shown(amount)} yuan were paid; the order says ${shown(paid)}.`,
        hint: 'Ask the payment company for the amount of this transaction.',
      },
    ];
  },
};

/** C3 */
export const sumDiffers: MessageCheck = {
  code: 'CX03',
  name: 'sum-differs',
  severity: 'error',
  title: 'totalPrice = price × qty on every line, and goodsValue is the sum of the lines.',
  source: { ...SPECIFICATION, title: `${SPECIFICATION.title}; the sum by practice` },
  check({ order, list }) {
    const wrong = [...(order?.lines ?? []), ...(list?.lines ?? [])].flatMap(wrongTotal);
    if (order === undefined || wrong.length > 0) return wrong;
    const value = numberIn(order.head, 'goodsValue');
    const sum = sumOf(order.lines);
    if (sameNumber(value, sum)) return [];
    return [
      {
        record: order.head,
        field: 'goodsValue',
        message: `goodsValue is ${shown(value)}; the lines come to ${shown(sum)}.`,
        hint: 'Mend the value or the line that is missing.',
      },
    ];
  },
};

function wrongTotal(line: FiledRecord): readonly Found[] {
  const total = numberIn(line, 'totalPrice');
  const should = priced(line);
  if (total === undefined || should === undefined) return [];
  // Unit prices have five decimals: a price that was divided out may miss its total by half a fen.
  const off = compare(minus(total, should), ZERO) < 0 ? minus(should, total) : minus(total, should);
  if (compare(off, { n: 1n, d: 200n }) <= 0) return [];
  return [
    {
      record: line,
      field: 'totalPrice',
      message: `totalPrice is ${shown(total)}; price times quantity is ${shown(should)}.`,
      hint: 'Mend price, quantity or total.',
    },
  ];
}

function paidShould(head: FiledRecord, goods: Fraction | undefined): Fraction | undefined {
  const [freight, tax, discount] = ['freight', 'taxTotal', 'discount'].map((name) =>
    numberIn(head, name),
  );
  if (goods === undefined || freight === undefined || tax === undefined || discount === undefined)
    return undefined;
  return minus(plus(plus(goods, freight), tax), discount);
}

function sumOf(lines: OrderGroup['all'][number]['lines']): Fraction | undefined {
  let sum: Fraction = ZERO;
  for (const line of lines) {
    const total = numberIn(line, 'totalPrice');
    if (total === undefined) return undefined;
    sum = plus(sum, total);
  }
  return sum;
}

function shown(value: Fraction | undefined): string {
  return value === undefined ? '?' : toPlain(value, 5);
}
