import { z } from 'zod';
import { READINESS_STATES, REASON_KINDS } from '../../catalog/readiness/readiness.ts';
import { REGIMES } from '../../issue.ts';

const count = z.int().nonnegative();

export const source = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  from: z.iso.date().optional().describe('In force from this day.'),
  to: z.iso.date().optional().describe('Last day in force, where an end is known.'),
  confidence: z.string(),
  address: z.string().optional(),
});

const reason = z.strictObject({
  makes: z.enum(['closed', 'unknown']).describe('unknown: no source at hand confirms it.'),
  why: z
    .enum(REASON_KINDS)
    .describe(
      'forbidden; papers that are missing; an entry of another form; facts that a declaration needs and that are missing or contradict each other; no-data: official data that decide it are not at hand.',
    ),
  rule: z.string().describe('The rule that says so, or that could not look.'),
  papers: z.array(z.string()).describe('The columns that would open it; empty where none helps.'),
  oneIsEnough: z.literal(true).optional().describe('One of the papers is enough.'),
});

const product = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  record: count,
  sku: z.string(),
  regimes: z.array(
    z.strictObject({
      regime: z.enum(REGIMES),
      state: z.enum(READINESS_STATES),
      reasons: z.array(reason).describe('Empty where it is open.'),
    }),
  ),
});

/** Which products can come in, by which regime. */
export const readinessSchema = z
  .strictObject({
    judged: count.describe('Products that were judged.'),
    regimes: z
      .array(
        z.strictObject({
          regime: z.enum(REGIMES),
          open: count,
          closed: count,
          unknown: count,
          reasons: z
            .array(z.strictObject({ ...reason.shape, products: count }))
            .describe('What stands in the way, the most frequent first.'),
        }),
      )
      .describe('The regimes that were asked about. Exact, however many products are named.'),
    products: z.array(product).describe('The first products, up to a bound.'),
    laws: z
      .array(
        z.strictObject({
          rule: z.string(),
          code: z.string(),
          title: z.string(),
          sources: z.array(source).describe('Those in force on the day.'),
        }),
      )
      .describe('The laws of the rules that reasons name.'),
    leftOut: z
      .array(z.string())
      .describe('Rules that are switched off: what they ask is not in the states.'),
  })
  .describe('Which products can come in by which regime, whatever severities and baselines say.');
