// The forms of what `ewtp docs` and its parts print with --json; schemas/docs*.json are printed from
// them, the program never loads them.
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

export const docsVerifySchema = z.strictObject({
  schema: z.literal('ewtp/docs-verify@1'),
  folder: z.string(),
  ok: z.boolean(),
  checked: count.describe('Files that the manifest names.'),
  faults: z.array(
    z.strictObject({
      path: z.string(),
      fault: z.enum(['missing', 'changed', 'not a manifest']),
    }),
  ),
});

const confidence = z.enum(['verified', 'derived', 'not-confirmed']);

export const docsListSchema = z.strictObject({
  schema: z.literal('ewtp/docs-list@1'),
  documents: z.array(
    z.strictObject({
      type: z.string(),
      title: z.strictObject({ en: z.string(), zh: z.string() }),
      purpose: z.string(),
      issuedBy: z.string(),
      filedBy: z.string(),
      source: z.string(),
      confidence,
    }),
  ),
});

export const docsChecklistSchema = z.strictObject({
  schema: z.literal('ewtp/docs-checklist@1'),
  shipment: z.string(),
  asOf: z.string(),
  papers: z.array(
    z.strictObject({
      name: z.string(),
      needed: z.enum(['yes', 'no', 'unknown']),
      why: z.string(),
      issuedBy: z.string(),
      filedBy: z.string(),
      where: z.string(),
      source: z.strictObject({
        title: z.string(),
        publisher: z.string(),
        from: z.string().optional(),
        to: z.string().optional(),
        confidence,
        address: z.string().optional(),
      }),
    }),
  ),
});

export const docsInitSchema = z.strictObject({
  schema: z.literal('ewtp/docs-init@1'),
  path: z.string().describe('The file written.'),
});
