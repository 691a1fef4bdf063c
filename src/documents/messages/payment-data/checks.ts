// Holds answers against the tables, and against order and payment messages where those are given.
import type { z } from 'zod';
import { nearest } from '../../../did-you-mean.ts';
import { compare, fraction } from '../../../fraction.ts';
import type { Severity } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import { timeExists } from '../checks/values.ts';
import { type Filed, textOf } from '../filed.ts';
import { type MessageIssue, messageIssue } from '../issue.ts';
import { answerForm, answerOf, type PaymentAnswer } from './answer.ts';
import { PAYMENT_DATA_GOODS, PAYMENT_DATA_HEAD, PAYMENT_DATA_ORDER } from './tables.ts';

interface AnswerRule {
  readonly code: `CX${number}`;
  readonly name: string;
  readonly severity: Severity;
  /** One line: what is held to be true. */
  readonly title: string;
  readonly source: Source;
}

const PRACTICE: Source = {
  title:
    'GACC announcements 165/2018 and 179/2018; form of the answer by the practice of connected platforms',
  publisher: 'GACC; platforms',
  from: '2019-01-01',
  confidence: 'derived',
};

const FORM: AnswerRule = {
  code: 'CX40',
  name: 'payment-data-form',
  severity: 'error',
  title: 'An answer with payment data has the fields of its tables, in their forms.',
  source: PRACTICE,
};

const VALUE: AnswerRule = {
  code: 'CX41',
  name: 'payment-data-value',
  severity: 'error',
  title:
    'currency 142; verDept 1 to 3; payType 1 to 4; the time exists; the amount is above 0; guid in upper case; links are addresses.',
  source: PRACTICE,
};

const DIFFERS: AnswerRule = {
  code: 'CX42',
  name: 'payment-data-differs',
  severity: 'error',
  title: 'Amount, payment number, company, platform and time are those of the order’s payment.',
  source: PRACTICE,
};

/** The rules over answers. To add one, add its line. */
export const ANSWER_RULES: readonly AnswerRule[] = [FORM, VALUE, DIFFERS];

interface Found {
  readonly path: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

/** An answer from a file: what it says, or why it is none. */
export function readAnswer(
  value: unknown,
  file: string,
): { readonly answer?: PaymentAnswer; readonly issues: readonly MessageIssue[] } {
  const read = answerForm.safeParse(value);
  if (read.success) {
    const answer = answerOf(read.data);
    return { answer, issues: valueIssues(answer, file) };
  }
  const found = read.error.issues.flatMap(formFaults);
  return { issues: found.map((one) => issue(FORM, one, file)) };
}

function formFaults(fault: z.core.$ZodIssue): readonly Found[] {
  const path = pathText(fault.path);
  const found = (place: string, message: string, hint = SEE_TABLES) => ({
    path: place,
    value: '',
    message,
    hint,
  });
  if (fault.code === 'unrecognized_keys')
    return fault.keys.map((key) => {
      const close = nearest(key, NAMES);
      const hint = close === undefined ? SEE_TABLES : `Did you mean ${close}?`;
      return found(path === '' ? key : `${path}/${key}`, `${key} is no field of it.`, hint);
    });
  if (fault.code === 'invalid_type')
    return [found(path, 'It is missing, or of another kind than it must be.')];
  return [found(path, `It ${fault.message}.`)];
}

const SEE_TABLES = 'docs/messages.md shows the fields of payment data.';
const NAMES = [...PAYMENT_DATA_HEAD, ...PAYMENT_DATA_ORDER, ...PAYMENT_DATA_GOODS].map(
  ({ name }) => name,
);

/** The form keeps an order’s fields apart from its goods; in the JSON they stand together. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .filter((part) => part !== 'values')
    .map((part) => (part === 'goods' ? 'goodsInfo' : part))
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `/${String(part)}`))
    .join('')
    .slice(1);
}

/** What the forms let pass and customs do not. */
export function valueIssues(answer: PaymentAnswer, file: string): readonly MessageIssue[] {
  return [...headFaults(answer), ...linkFaults(answer)].map((one) => issue(VALUE, one, file));
}

const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  currency: ['142'],
  verDept: ['1', '2', '3'],
  payType: ['1', '2', '3', '4'],
};

function headFaults({ head }: PaymentAnswer): readonly Found[] {
  const wrong = (name: string, message: string, hint: string): Found => ({
    path: `payExchangeInfoHead/${name}`,
    value: head[name] ?? '',
    message,
    hint,
  });
  const choices = Object.entries(ONE_OF).flatMap(([name, allowed]) =>
    allowed.includes(head[name] ?? '')
      ? []
      : [
          wrong(
            name,
            `${name} is ${head[name]}; only ${allowed.join(', ')} is taken.`,
            `Write ${allowed.join(' or ')}.`,
          ),
        ],
  );
  const { totalAmount = '', tradingTime = '', guid = '' } = head;
  return [
    ...choices,
    ...(compare(fraction(totalAmount), fraction('0')) > 0
      ? []
      : [wrong('totalAmount', 'The amount is not above 0.', 'Write what was paid.')]),
    ...(timeExists(tradingTime)
      ? []
      : [wrong('tradingTime', `${tradingTime} is no time that exists.`, 'Write 14 digits.')]),
    ...(guid === guid.toUpperCase()
      ? []
      : [wrong('guid', 'The number has small letters.', 'Write its letters as capitals.')]),
  ];
}

function linkFaults({ orders }: PaymentAnswer): readonly Found[] {
  return orders.flatMap(({ goods }, i) =>
    goods.flatMap(({ itemLink = '' }, at) =>
      /^https?:\/\/\S+$/.test(itemLink)
        ? []
        : [
            {
              path: `payExchangeInfoLists[${i + 1}]/goodsInfo[${at + 1}]/itemLink`,
              value: itemLink,
              message: `${itemLink} is no address of a page.`,
              hint: 'Write the address at which the shop shows the goods, with https://.',
            },
          ],
    ),
  );
}

/** Fields of the answer and of the payment message that say the same. */
const SAME = [
  ['ebpCode', 'ebpCode'],
  ['payCode', 'payCode'],
  ['payTransactionId', 'payTransactionId'],
  ['tradingTime', 'payTime'],
  ['totalAmount', 'amountPaid'],
] as const;

/** Compares with the payment messages of the same orders; without one nothing is found. */
export function differences(
  answer: PaymentAnswer,
  file: string,
  filed: readonly Filed[],
): readonly MessageIssue[] {
  const orders = new Set(answer.orders.map(({ values }) => values.orderNo));
  const payments = filed.filter(
    ({ code, head }) => code === '411' && orders.has(textOf(head, 'orderNo')),
  );
  // An answer about several orders adds their payments up; which is which is not told.
  const [payment] = payments;
  if (payment === undefined || payments.length > 1) return [];
  return SAME.flatMap(([name, theirs]) => {
    const ours = answer.head[name] ?? '';
    const other = textOf(payment.head, theirs);
    if (other === '' || sameValue(name, ours, other)) return [];
    const found = {
      path: `payExchangeInfoHead/${name}`,
      value: ours,
      message: `${name} is ${ours}; the payment message says ${theirs} ${other}.`,
      hint: 'Customs compare the two: correct the one that is wrong.',
    };
    return [issue(DIFFERS, found, file)];
  });
}

function sameValue(name: string, a: string, b: string): boolean {
  if (name !== 'totalAmount') return a === b;
  return /^-?\d+(\.\d+)?$/.test(b) && compare(fraction(a), fraction(b)) === 0;
}

function issue(
  rule: AnswerRule,
  { path, value, message, hint }: Found,
  file: string,
): MessageIssue {
  const { code, name, severity } = rule;
  return messageIssue(
    { code, rule: name, severity, message, hint },
    { file, line: 1, path, value },
  );
}
