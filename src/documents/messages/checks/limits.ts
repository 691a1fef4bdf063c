// Limits of one order and of a buyer's year, and numbers that must not come twice.
import { CBEC_ORDER_LIMIT, CBEC_YEAR_LIMIT } from '../../../cost/regimes/cbec.ts';
import { compare, type Fraction, fraction, ONE, plus, toPlain, ZERO } from '../../../fraction.ts';
import { type Filed, textOf } from '../filed.ts';
import { type Found, LIMITS, type MessageCheck, numberIn, SPECIFICATION } from './check.ts';

const ORDER_LIMIT = fraction(CBEC_ORDER_LIMIT);
const YEAR_LIMIT = fraction(CBEC_YEAR_LIMIT);

/** Whether goods and freight of an order, CNY, are above its limit. */
export function overOrderLimit(value: Fraction): boolean {
  return compare(value, ORDER_LIMIT) > 0;
}

/** C12, the order */
export const orderLimit: MessageCheck = {
  code: 'CX12',
  name: 'order-limit',
  severity: 'error',
  title: `Goods and freight of one order are ${CBEC_ORDER_LIMIT} CNY at most; a single item may go above, fully taxed (a warning).`,
  source: LIMITS,
  check({ order }) {
    const value = order && valueIn(order);
    if (order === undefined || value === undefined || !overOrderLimit(value)) return [];
    const [only, ...more] = order.lines;
    const single =
      only !== undefined && more.length === 0 && compare(numberIn(only, 'qty') ?? ZERO, ONE) === 0;
    return [
      {
        record: order.head,
        field: 'goodsValue',
        ...(single && { severity: 'warning' as const }),
        message: `The order comes to ${toPlain(value, 5)} CNY; the limit of one order is ${CBEC_ORDER_LIMIT}.`,
        hint: single
          ? 'One item alone may go above the limit, with all taxes in full.'
          : 'Split the order before it is paid, or import by general trade.',
      },
    ];
  },
};

/** Goods and freight, CNY. */
function valueIn({ head }: Filed): Fraction | undefined {
  const goods = numberIn(head, 'goodsValue');
  const freight = numberIn(head, 'freight');
  return goods === undefined || freight === undefined ? undefined : plus(goods, freight);
}

type Rule = Pick<MessageCheck, 'code' | 'name' | 'severity' | 'title' | 'source'>;

/** C12, the year */
export const YEAR_RULE: Rule = {
  code: 'CX24',
  name: 'year-limit',
  severity: 'error',
  title: `What one buyer orders in a calendar year is ${CBEC_YEAR_LIMIT} CNY at most, as far as the set shows.`,
  source: LIMITS,
};

/** C16 */
export const REUSED_RULE: Rule = {
  code: 'CX16',
  name: 'number-reused',
  severity: 'error',
  title:
    'An order number comes once on a platform, a waybill number once at a carrier, a payment once.',
  source: SPECIFICATION,
};

export interface LedgerFinding extends Found {
  readonly rule: Rule;
}

/** Holds what the set has so far; only numbers and sums are kept. */
export interface Ledger {
  add(filed: Filed): readonly LedgerFinding[];
}

export function openLedger(): Ledger {
  const seen = new Map<string, string>();
  const spent = new Map<string, Fraction>();
  return {
    add: (filed) => [...reused(filed, seen), ...overYear(filed, spent)],
  };
}

/** By which fields a document is known. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '311': ['orderNo', 'ebpCode'],
  '411': ['payTransactionId', 'payCode'],
  '511': ['logisticsNo', 'logisticsCode'],
  '621': ['orderNo', 'ebpCode'],
};

function reused({ code, head }: Filed, seen: Map<string, string>): readonly LedgerFinding[] {
  const fields = KEYS[code];
  const [field = ''] = fields ?? [];
  // Changes and deletions name what was sent before.
  if (fields === undefined || textOf(head, field) === '' || textOf(head, 'appType') !== '1')
    return [];
  const key = [code, ...fields.map((name) => textOf(head, name))].join('\n');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, `${head.file}:${head.line}`);
    return [];
  }
  return [
    {
      rule: REUSED_RULE,
      record: head,
      field,
      message: `${field} ${textOf(head, field)} came already, at ${first}.`,
      hint: 'Send each document once; a change has appType 2.',
    },
  ];
}

function overYear(filed: Filed, spent: Map<string, Fraction>): readonly LedgerFinding[] {
  const { code, head } = filed;
  const value = code === '311' && textOf(head, 'appType') === '1' ? valueIn(filed) : undefined;
  const id = textOf(head, 'buyerIdNumber');
  if (value === undefined || id === '') return [];
  const key = `${textOf(head, 'appTime').slice(0, 4)} ${id}`;
  const before = spent.get(key) ?? ZERO;
  const now = plus(before, value);
  spent.set(key, now);
  if (compare(now, YEAR_LIMIT) <= 0) return [];
  return [
    {
      rule: YEAR_RULE,
      record: head,
      field: 'goodsValue',
      message: `With this order the buyer has bought for ${toPlain(now, 5)} CNY in the year; the limit is ${CBEC_YEAR_LIMIT}.`,
      hint: 'Customs will refuse it; sell by general trade, or next year.',
    },
  ];
}
