// The forms of `ewtp customs … --json`; schemas/customs-*.json are printed from them, the program
// never loads them.
import { z } from 'zod';
import { customsManifestSchema } from '../../documents/messages/manifest.ts';
import { MESSAGE_CODES } from '../../documents/messages/message.ts';
import { RECEIPT_CODES } from '../../documents/messages/receipts/kinds.ts';
import { SEVERITIES } from '../../issue.ts';

const count = z.int().nonnegative();
const summary = z.strictObject({ error: count, warning: count, info: count });

const issue = z.strictObject({
  code: z.string().regex(/^CX\d{2}$/),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  file: z.string(),
  line: z.int().positive(),
  record: count.describe('The order in a file of orders, from 1; 0 in messages.'),
  column: z.string(),
  header: z.string(),
  path: z
    .string()
    .describe('Place in the order or in the XML, for example Order[2]/OrderList[1]/qty.'),
  sku: z.string(),
  value: z.string(),
  message: z.string(),
  hint: z.string(),
});

export const customsBuildSchema = z.strictObject({
  ...customsManifestSchema.shape,
  ok: z.boolean().describe('No errors were found; only then anything was written.'),
  out: z.string(),
  summary,
  issues: z.array(issue),
});

export const customsCheckSchema = z.strictObject({
  schema: z.literal('ewtp/customs-check@1'),
  asOf: z.iso.date(),
  ok: z.boolean().describe('No errors were found.'),
  files: z.array(
    z.strictObject({
      path: z.string(),
      message: z
        .enum([...MESSAGE_CODES, 'DecMessage', 'payment-data', ''])
        .describe('Empty when the file is none of these messages.'),
      documents: count,
    }),
  ),
  summary,
  issues: z.array(issue),
  notRun: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
});

export const customsPaymentDataSchema = z.strictObject({
  schema: z.literal('ewtp/customs-payment-data@1'),
  ok: z.boolean().describe('No errors were found; only then anything was written.'),
  orders: z.string(),
  requests: z.string(),
  out: z.string(),
  summary,
  issues: z.array(issue),
  files: z.array(
    z.strictObject({
      order: z.string(),
      answer: z.string().describe('Name of the file with the JSON to send, unsigned.'),
      toSign: z.string().describe('Name of the file with the exact text that is to be signed.'),
    }),
  ),
});

const standing = z.enum(['waiting', 'held', 'refused', 'released', 'closed', 'unknown']);

const documentState = z.strictObject({
  document: z.string(),
  receipt: z.enum(RECEIPT_CODES),
  status: z.string().describe('As the receipt has it.'),
  standing,
  words: z.string(),
  info: z.string().describe('What customs says, as it says it.'),
  next: z.string(),
  at: z.string(),
  file: z.string(),
  line: z.int().positive(),
});

export const customsReadSchema = z.strictObject({
  schema: z.literal('ewtp/customs-read@1'),
  ok: z.boolean().describe('Nothing was refused, and every file could be read.'),
  receipts: count,
  orders: z.array(
    z.strictObject({
      order: z.string(),
      standing,
      words: z.string(),
      next: z.string(),
      documents: z.array(documentState),
      tax: z
        .strictObject({
          customsTax: z.string(),
          valueAddedTax: z.string(),
          consumptionTax: z.string(),
        })
        .optional()
        .describe('CNY, as the tax bill has it.'),
    }),
  ),
  unmatched: z.array(documentState).describe('Receipts of nothing that was sent.'),
  issues: z.array(issue),
});
