// The form of `ewtp validate --json` and of `--format ndjson`. schemas/validate.json and
// schemas/validate-line.json are printed from it; the program itself never loads it.
import { z } from 'zod';
import { baselineSchema } from '../../catalog/known/baseline-schema.ts';
import { REGIMES, SEVERITIES } from '../../issue.ts';
import { TRANSLATIONS } from '../../language/language.ts';
import { readinessSchema } from './readiness-schema.ts';

const count = z.int().nonnegative();
const severity = z.enum(SEVERITIES);

const issue = z.strictObject({
  code: z
    .string()
    .regex(/^EW\d{4}$/)
    .describe('Permanent code.'),
  rule: z.string().describe('Permanent name, says the fault.'),
  severity,
  file: z.string(),
  line: z
    .int()
    .positive()
    .describe('The physical line on which the record starts, header counted.'),
  record: count.describe('The data record from 1; 0 for the header or the whole file.'),
  column: z.string().describe('Our name of the column; empty when none is concerned.'),
  header: z.string().describe('The column as the file names it; empty when the file lacks it.'),
  sku: z.string(),
  value: z.string().describe('The value as the file has it.'),
  message: z.string(),
  hint: z.string().describe('What to do next.'),
  cell: z.string().optional().describe('The address in a spreadsheet, for example D17.'),
  byte: count.optional().describe('Offset of the first damaged byte in the file.'),
  regimes: z
    .array(z.enum(REGIMES))
    .optional()
    .describe('Import regimes the finding matters for; absent when for all.'),
  suppressed: z
    .strictObject({
      by: z.enum(['baseline', 'config']),
      reason: z.string(),
      until: z.iso.date().optional().describe('The last day it holds for.'),
    })
    .optional()
    .describe('Why the finding is known and does not count.'),
});

const file = z.strictObject({
  path: z.string(),
  format: z.enum(['csv', 'xlsx', 'jsonl', 'xml']),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  sheet: z.string().optional(),
  layout: z.string().describe('The layout recognised; empty when none was.'),
  records: count,
  products: count,
  columns: z
    .array(z.strictObject({ column: z.string(), header: z.string(), how: z.string() }))
    .describe('Which column of the file was taken for which of ours, and how it was recognised.'),
});

const rule = z.strictObject({
  code: z.string(),
  rule: z.string(),
  severity,
  count,
  where: z
    .array(z.strictObject({ file: z.string(), column: z.string(), header: z.string(), count }))
    .describe('The same count by file and column.'),
});

const bySeverity = z.strictObject({ error: count, warning: count, info: count });

const suppression = z.strictObject({
  rule: z.string(),
  sku: z.string().optional(),
  reason: z.string(),
  until: z.iso.date().optional(),
});

const suppressed = z
  .strictObject({
    summary: bySeverity.describe('Findings that are known and do not count. Exact.'),
    baseline: z
      .strictObject({
        path: z.string(),
        known: count.describe('Findings the file knows, after an update those it knows now.'),
        updated: z.boolean(),
        stale: baselineSchema.shape.findings.describe('Known findings that are gone.'),
      })
      .optional(),
    expired: z.array(suppression).describe('Past their last day: what they were for counts again.'),
    unused: z.array(suppression).describe('Suppressions that met nothing.'),
  })
  .describe('Present when a baseline or suppressions were given.');

const head = {
  schema: z.literal('ewtp/validate@1'),
  asOf: z.iso.date().describe('The day whose law was applied.'),
  lang: z
    .enum(TRANSLATIONS)
    .optional()
    .describe('Language of messages, hints and reasons; absent for English.'),
  files: z.array(file),
};

const verdict = {
  ok: z.boolean().describe('No error, and no more warnings than allowed.'),
  maxWarnings: count.optional().describe('The warnings allowed, where a limit was set.'),
  summary: bySeverity.describe('Exact; what is known is not among it.'),
  rules: z.array(rule).describe('Exact, whatever is shown.'),
  notRun: z
    .array(z.strictObject({ rule: z.string(), why: z.string(), file: z.string().optional() }))
    .describe('Rules that could not look.'),
  suppressed: suppressed.optional(),
  readiness: readinessSchema.optional(),
  shown: count.describe('Issues in this output.'),
  kept: count.describe('Issues that could be shown: of each rule the first ones are kept.'),
  found: count.describe('All that was found, what is known included.'),
};

/** `ewtp validate --json`. */
export const validateSchema = z.strictObject({ ...head, ...verdict, issues: z.array(issue) });

/** A line of `ewtp validate --format ndjson`. */
export const validateLineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), ...head }),
  z.strictObject({ type: z.literal('issue'), ...issue.shape }),
  z.strictObject({ type: z.literal('summary'), ...verdict }),
]);
