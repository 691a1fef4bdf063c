// The forms of `ewtp customs … --json`; schemas/customs-*.json are printed from them, the program
// never loads them.
import { z } from 'zod';
import { customsManifestSchema } from '../../documents/messages/manifest.ts';
import { MESSAGE_CODES } from '../../documents/messages/message.ts';
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
        .enum([...MESSAGE_CODES, ''])
        .describe('Empty when the file is none of these messages.'),
      documents: count,
    }),
  ),
  summary,
  issues: z.array(issue),
  notRun: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
});
