// The form of `ewtp docs --json`; schemas/docs.json is printed from it, the program never loads it.
import { z } from 'zod';
import { manifestSchema } from '../../documents/manifest.ts';
import { SEVERITIES } from '../../issue.ts';

const count = z.int().nonnegative();

const issue = z.strictObject({
  code: z.string().regex(/^DX\d{2}$/),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  file: z.string(),
  line: z.int().positive(),
  position: count.describe('Place in the line from 1; 0 where only the line is known.'),
  record: count,
  column: z.string(),
  header: z.string(),
  field: z.string().describe('Path in the shipment, for example lines[0].quantity.'),
  sku: z.string(),
  value: z.string(),
  message: z.string(),
  hint: z.string(),
});

const { files } = manifestSchema.shape;

export const docsSchema = z.strictObject({
  schema: z.literal('ewtp/docs@1'),
  ok: z.boolean().describe('No errors were found.'),
  summary: z.strictObject({ error: count, warning: count, info: count }),
  issues: z.array(issue),
  out: z.string().optional().describe('The folder written to; absent when nothing was written.'),
  shipment: z.string().optional(),
  asOf: z.string().optional(),
  files,
});
