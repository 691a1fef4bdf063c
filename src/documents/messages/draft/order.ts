// An order as it comes from a shop: one line of JSON, or rows of CSV with the same names.
import { z } from 'zod';
import { isDecimal } from '../../../fraction.ts';
import { UNIT_CODES } from '../../units.ts';
import { MOST_LINES } from '../message.ts';

const word = z.string().trim().min(1, 'must not be empty');
const digits = (length: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\d{${length}}$`), `must have ${length} digits`);
/** Not negative; JSON numbers are taken as they are written. */
const amount = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .trim()
    .refine(
      (text) => isDecimal(text) && !text.startsWith('-'),
      'must be a plain number such as 39.00',
    ),
);
const more = amount.refine((text) => Number(text) > 0, 'must be more than 0');
const day = z.iso.date('must be a day such as 2026-11-20');
const moment = z
  .string()
  .trim()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, 'must be a time such as 2026-11-20T10:15:00')
  .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), 'must be a time that exists');
const raw = z.string().min(1, 'must not be empty');
const firm = z.strictObject({ code: word, name: word });

/** Who cleared a payment, and how it was made; the official numbers are their places, from 1. */
export const CLEARING = ['unionpay', 'netsunion', 'other'] as const;
export const MEANS = ['app', 'web', 'scan', 'other'] as const;

const line = z.strictObject({
  sku: word,
  quantity: more,
  /** Yuan for one unit; 0 for a gift. */
  price: amount,
  unit: z.enum(UNIT_CODES).default('C62'),
  /** What the catalog says, where the order knows better. */
  name: word.optional(),
  model: word.optional(),
  /** Ten digits of the Chinese tariff. */
  code: digits(10).optional(),
  /** Number in the account book of the bonded warehouse. */
  recordNo: word.optional(),
  /** Address of the page in the shop: customs asks for it with the payment. */
  link: z.url({ protocol: /^https?$/, error: 'must be an address such as https://…' }).optional(),
  note: word.optional(),
});

const entry = z.strictObject({
  number: word.optional(),
  guarantor: word,
  customs: digits(4),
  port: digits(4).optional(),
  declared: day.optional(),
  entered: day.optional(),
  declarant: firm,
  transport: z.string().regex(/^[0-9A-Z]$/, 'must be one sign, for example 5 for air'),
  vehicle: word.optional(),
  voyage: word.optional(),
  site: word.optional(),
  licence: word.optional(),
  /** Country of dispatch, two letters. */
  from: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country such as BE')
    .optional(),
  package: z.string().regex(/^\d$/, 'must be one digit').optional(),
  accountBook: word.optional(),
  warehouse: firm.optional(),
});

export const orderSchema = z.strictObject({
  order: word,
  time: moment,
  platform: firm,
  enterprise: firm,
  buyer: z.strictObject({ account: word, name: word, id: word, phone: word }),
  consignee: z.strictObject({
    name: word,
    phone: word,
    address: word,
    district: digits(6).optional(),
  }),
  lines: z.array(line).min(1).max(MOST_LINES),
  /** What the buyer paid on top of the goods, yuan. */
  freight: amount.default('0'),
  insurance: amount.default('0'),
  discount: amount.default('0'),
  /** Tax that was collected; worked out when it is not given. */
  tax: amount.optional(),
  payment: z
    .strictObject({
      ...firm.shape,
      transaction: word,
      time: moment,
      amount: amount.optional(),
      payer: z.strictObject({ name: word, id: word, phone: word.optional() }).optional(),
      /** What was sent to the payment company and what it answered, to the letter. */
      request: raw.optional(),
      response: raw.optional(),
      clearing: z.enum(CLEARING).optional(),
      means: z.enum(MEANS).optional(),
      receiver: z.strictObject({ account: word, name: word, code: word.optional() }).optional(),
    })
    .optional(),
  waybill: z
    .strictObject({ ...firm.shape, number: word, bill: word.optional(), grossKg: more.optional() })
    .optional(),
  entry: entry.optional(),
  cancel: z.strictObject({ list: word, reason: word }).optional(),
  return: z
    .strictObject({
      list: word,
      reason: word,
      lines: z
        .array(
          z.strictObject({ line: z.coerce.number().int().min(1).max(MOST_LINES), quantity: more }),
        )
        .min(1)
        .max(MOST_LINES),
    })
    .optional(),
  transfer: z.strictObject({ code: word, name: word, dxpId: word }),
});

export type Order = z.infer<typeof orderSchema>;
export type OrderLine = Order['lines'][number];
