import { z } from 'zod';
import { READINESS_STATES } from '../../catalog/readiness/readiness.ts';
import { REGIMES, SEVERITIES } from '../../issue.ts';
import { source } from './readiness-schema.ts';

const count = z.int().nonnegative();
const severity = z.enum(SEVERITIES).nullable().describe('null where nothing is said.');
const state = z.enum(READINESS_STATES);

const said = {
  rule: z.string(),
  code: z.string(),
  before: severity,
  after: severity,
  day: z.iso
    .date()
    .optional()
    .describe('The first day on which it says something else; absent where official data decide.'),
  message: z.string(),
  hint: z.string(),
};

const turn = { regime: z.enum(REGIMES), before: state, after: state };

/** `ewtp validate --watch-law --json`. */
export const lawChangesSchema = z.strictObject({
  schema: z.literal('ewtp/law-changes@1'),
  from: z.iso.date(),
  to: z.iso.date(),
  ok: z
    .boolean()
    .describe('No new error, and no way into China that closes or is not known any more.'),
  files: z.array(z.string()),
  judged: count,
  changed: count.describe('Products of which something else is said. Exact.'),
  worse: count.describe('Those that get worse. Exact.'),
  changes: z
    .array(
      z.strictObject({
        ...said,
        title: z.string(),
        products: count,
        skus: z.array(z.string()).describe('The first of them.'),
        regimes: z.array(z.strictObject({ ...turn, products: count })),
        sources: z.array(source),
      }),
    )
    .describe('Each change of law with the products it meets, in the order of their days.'),
  products: z
    .array(
      z.strictObject({
        file: z.string(),
        line: z.int().positive(),
        record: count,
        sku: z.string(),
        rules: z.array(z.strictObject({ ...said, column: z.string() })),
        regimes: z.array(z.strictObject({ ...turn, rules: z.array(z.string()) })),
      }),
    )
    .describe('The first products that change, up to a bound.'),
  takenForBoth: z
    .array(z.string())
    .describe('Official data that cover one of the days only, and were taken for both.'),
});
