// The forms of `ewtp cost --json`, of diff and of solve. schemas/cost*.json are printed from them; the
// program itself never loads them.
import { z } from 'zod';
import { REGIMES } from '../../issue.ts';

const amount = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .describe('CNY, a decimal with two places.');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const regime = z.enum(REGIMES);
const range = z.strictObject({ low: amount, high: amount });
const missing = z.strictObject({
  column: z.string().describe('The catalog’s column to fill.'),
  why: z.string(),
});
const place = z.strictObject({
  file: z.string(),
  line: z.int().positive().describe('The physical line on which the record starts.'),
  record: z.int().nonnegative(),
});
const issue = z.strictObject({
  column: z.string(),
  value: z.string(),
  message: z.string(),
  hint: z.string().describe('What to do next.'),
});

const line = z.strictObject({
  name: z.enum([
    'customs-value',
    'duty',
    'additional-duty',
    'consumption-tax',
    'vat',
    'postal-tax',
    'after-entry-costs',
    'local-costs',
  ]),
  base: amount,
  rate: z.string().nullable().describe('Percent; null where the line has no percentage.'),
  perUnit: z
    .strictObject({ amount: z.string().describe('CNY'), unit: z.string() })
    .optional()
    .describe('The part of the levy that goes by quantity.'),
  amount,
  how: z.string().describe('The calculation in figures.'),
  source: z.string().describe('Law or notice, with publisher.'),
  kind: z.string().optional().describe('Which rate it is, for example MFN rate.'),
  confidence: z.enum(['verified', 'derived', 'not-confirmed']).optional(),
  rejected: z
    .array(
      z.strictObject({ rate: z.string(), name: z.string(), why: z.string(), source: z.string() }),
    )
    .optional()
    .describe('Rates that were looked at and are not the one.'),
  rateRange: z
    .strictObject({ low: z.string(), high: z.string() })
    .optional()
    .describe('The rates as text, where it is open which one applies.'),
  range: range.optional(),
});

const regimeCost = z.strictObject({
  regime,
  eligible: z.enum(['yes', 'no', 'unknown']),
  reasons: z
    .array(z.string())
    .describe('Why it is closed, or what has to be true for it to be open.'),
  refused: z.string().optional().describe('Why there are no figures.'),
  missing: z.array(missing),
  lines: z.array(line),
  totals: z
    .strictObject({
      customsValue: amount,
      duty: amount,
      additionalDuty: amount,
      consumptionTax: amount,
      vat: amount,
      postalTax: amount.optional(),
      tax: amount,
      landed: amount.describe('Customs value, taxes and the costs in China that were given.'),
      landedPerUnit: amount,
      currency: z.literal('CNY'),
    })
    .optional()
    .describe('The highest amounts where the grade is bounded.'),
  grade: z.enum(['exact', 'assumed', 'bounded']).optional(),
  range: range.optional().describe('Landed cost, where the grade is bounded.'),
  unitRange: range.optional().describe('Landed cost of one unit, where the grade is bounded.'),
  taxRange: range.optional().describe('All taxes together, where the grade is bounded.'),
  assumptions: z.array(z.string()),
});

const fx = z.strictObject({
  currency: z.string(),
  rate: z.string().describe('CNY for one unit.'),
  date: day.describe('The day whose rate it is.'),
  kind: z.enum(['user', 'customs', 'estimate']),
  source: z.string(),
});

export const costSchema = z.strictObject({
  schema: z.literal('ewtp/cost@1'),
  asOf: day,
  items: z.array(
    z.strictObject({
      sku: z.string(),
      hs: z.string(),
      origin: z.string(),
      quantity: z.string(),
      regimes: z.array(regimeCost),
      cheapest: regime.nullable().describe('The open way to sell with the least tax.'),
      currency: z.string().optional(),
      place: place.optional(),
      refused: z.string().optional().describe('Why there is no price under any regime.'),
      issues: z.array(issue).optional(),
    }),
  ),
  fx: z.array(fx),
  summary: z.strictObject({
    items: z.int(),
    priced: z.int(),
    refused: z.int(),
    cheapest: z.partialRecord(regime, z.int()),
  }),
});

const change = z.strictObject({
  line: z.string(),
  from: z.string(),
  to: z.string(),
  source: z.string(),
});

export const costDiffSchema = z.strictObject({
  schema: z.literal('ewtp/cost-diff@1'),
  from: day,
  to: day,
  items: z.array(
    z.strictObject({
      sku: z.string(),
      hs: z.string(),
      origin: z.string(),
      regimes: z.array(
        z.strictObject({ regime, from: z.string(), to: z.string(), because: z.array(change) }),
      ),
    }),
  ),
  summary: z.strictObject({ items: z.int(), changed: z.int() }),
});

export const costSolveSchema = z.strictObject({
  schema: z.literal('ewtp/cost-solve@1'),
  asOf: day,
  target: z.strictObject({
    kind: z.enum(['landed', 'retail']),
    amount: z.string(),
    landed: amount,
  }),
  items: z.array(
    z.strictObject({
      sku: z.string(),
      hs: z.string(),
      origin: z.string(),
      currency: z.string(),
      incoterm: z.string(),
      faults: z.array(issue),
      place: place.optional(),
      regimes: z.array(
        z.strictObject({
          regime,
          price: z.string().optional().describe('The highest price of one unit that fits.'),
          landedPerUnit: amount.optional(),
          next: z
            .strictObject({ price: z.string(), landedPerUnit: amount })
            .optional()
            .describe('One minor unit more, which lands above the target.'),
          grade: z.enum(['exact', 'assumed', 'bounded']).optional(),
          assumptions: z.array(z.string()),
          refused: z.string().optional(),
        }),
      ),
    }),
  ),
  fx: z.array(fx),
});
