// The answer to customs as a value, as the text that is sent, and as the text that is signed.
import { z } from 'zod';
import { recordForm } from '../form/record.ts';
import type { TextValues } from '../message.ts';
import { PAYMENT_DATA_GOODS, PAYMENT_DATA_HEAD, PAYMENT_DATA_ORDER } from './tables.ts';

export interface PaidOrder {
  readonly values: TextValues;
  readonly goods: readonly TextValues[];
}

export interface PaymentAnswer {
  /** Of the request that it answers. */
  readonly sessionID: string;
  readonly head: TextValues;
  readonly orders: readonly PaidOrder[];
  /** Milliseconds since 1970. */
  readonly serviceTime: string;
  /** Filled by the platform, which holds the key. */
  readonly certNo: string;
  readonly signValue: string;
}

/** The four parts that are signed, in their order, as they stand in the text that is sent. */
function partsOf(answer: PaymentAnswer): readonly (readonly [name: string, text: string])[] {
  return [
    ['sessionID', answer.sessionID],
    ['payExchangeInfoHead', headText(answer.head)],
    ['payExchangeInfoLists', `[${answer.orders.map(orderText).join(',')}]`],
    ['serviceTime', answer.serviceTime],
  ];
}

/** The JSON that goes into the form field `payExInfoStr`, on one line. */
export function answerText(answer: PaymentAnswer): string {
  const [session, head, lists, time] = partsOf(answer).map(([name, text]) =>
    name.startsWith('payExchange') ? `"${name}":${text}` : `"${name}":${JSON.stringify(text)}`,
  );
  const { certNo, signValue } = answer;
  const ending = `"certNo":${JSON.stringify(certNo)},"signValue":${JSON.stringify(signValue)}`;
  return `{${[session, head, lists, time, ending].join(',')}}`;
}

/** What is signed: each part in quotes, nothing inside escaped again, `||` between them. */
export function textToSign(answer: PaymentAnswer): string {
  return partsOf(answer)
    .map(([name, text]) => `"${name}":"${text}"`)
    .join('||');
}

/** Amounts are numbers there, written as they are: no binary fraction comes between. */
function headText(head: TextValues): string {
  const fields = PAYMENT_DATA_HEAD.flatMap(({ name, form }) => {
    const value = head[name];
    if (value === undefined) return [];
    return [`"${name}":${form.is === 'decimal' ? value : JSON.stringify(value)}`];
  });
  return `{${fields.join(',')}}`;
}

function orderText({ values, goods }: PaidOrder): string {
  const { orderNo = '', recpAccount = '', recpCode = '', recpName = '' } = values;
  const goodsInfo = goods.map(({ gname = '', itemLink = '' }) => ({ gname, itemLink }));
  return JSON.stringify({ orderNo, goodsInfo, recpAccount, recpCode, recpName });
}

const word = z.string().min(1, 'must not be empty');
/** JSON has numbers where the tables have decimals; an empty optional text is none. */
const record = (fields: Parameters<typeof recordForm>[0]) =>
  z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const optional = new Set(fields.filter(({ required }) => !required).map(({ name }) => name));
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        if (one === '' && optional.has(name)) return [];
        return [[name, typeof one === 'number' ? String(one) : one]];
      }),
    );
  }, recordForm(fields));

/** An answer as anyone may have written it. */
export const answerForm = z.strictObject({
  sessionID: word,
  payExchangeInfoHead: record(PAYMENT_DATA_HEAD),
  payExchangeInfoLists: z
    .array(
      z.preprocess(
        splitGoods,
        z.strictObject({
          values: record(PAYMENT_DATA_ORDER),
          goods: z.array(record(PAYMENT_DATA_GOODS)).min(1, 'must name the goods'),
        }),
      ),
    )
    .min(1, 'must name an order'),
  serviceTime: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().regex(/^\d{13}$/, 'must be milliseconds since 1970, 13 digits'),
  ),
  certNo: z.string().default(''),
  signValue: z.string().default(''),
});

function splitGoods(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('goodsInfo' in value)) return value;
  const { goodsInfo, ...values } = value;
  return { values, goods: goodsInfo };
}

export function answerOf(read: z.infer<typeof answerForm>): PaymentAnswer {
  const { sessionID, payExchangeInfoHead, payExchangeInfoLists, serviceTime } = read;
  return {
    sessionID,
    head: present(payExchangeInfoHead),
    orders: payExchangeInfoLists.map(({ values, goods }) => ({
      values: present(values),
      goods: goods.map(present),
    })),
    serviceTime,
    certNo: read.certNo,
    signValue: read.signValue,
  };
}

function present(values: Readonly<Record<string, string | undefined>>): TextValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
