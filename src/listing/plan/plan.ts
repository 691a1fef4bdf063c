import { z } from 'zod';
import type { Cards } from './cards.ts';

const changeSchema = z.strictObject({
  field: z.string(),
  from: z
    .string()
    .describe(
      "What the shop has; '' when nothing. Beyond 200 characters it is cut, with its length and fingerprint.",
    ),
  to: z.string(),
});

const findingSchema = z.strictObject({
  code: z.string(),
  rule: z.string(),
  column: z.string(),
  value: z.string(),
  message: z.string(),
  hint: z.string(),
});

const itemSchema = z.strictObject({
  sku: z.string(),
  action: z
    .enum(['create', 'update', 'unlist', 'same', 'blocked'])
    .describe('blocked: the marketplace would refuse it; see its findings. Nothing is sent.'),
  remoteId: z.string().optional(),
  state: z.enum(['draft', 'pending', 'live', 'rejected']).optional(),
  changes: z.array(changeSchema),
  fields: z
    .record(z.string(), z.string())
    .describe('The listing as it should be; empty for unlist.'),
  seen: z
    .string()
    .describe("Fingerprint of what the shop had when the plan was made; '' when it had nothing."),
  line: z.number().int().optional().describe('Line of the catalog.'),
  record: z.number().int().optional().describe('Data record of the catalog.'),
  findings: z.array(findingSchema),
});

/** The form of a saved plan; schemas/plan.json is printed from it. */
export const planSchema = z.strictObject({
  schema: z.literal('ewtp/plan@1'),
  shop: z.string(),
  marketplace: z.string(),
  gateway: z.string(),
  madeAt: z.string().describe('ISO 8601, UTC.'),
  publish: z.boolean(),
  catalog: z.strictObject({ path: z.string(), sha256: z.string() }),
  counts: z.strictObject({
    create: z.number().int(),
    update: z.number().int(),
    unlist: z.number().int(),
    same: z.number().int(),
    blocked: z.number().int(),
  }),
  items: z.array(itemSchema),
  fingerprint: z.string().describe('Of everything above; a plan edited by hand is refused.'),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanItem = Plan['items'][number];
/** What a plan says besides its items. */
export type PlanHead = Omit<Plan, 'items' | 'fingerprint'>;
/** A plan whose items lie outside memory, by their number. */
export interface DrawnPlan {
  readonly head: PlanHead;
  readonly items: Cards<PlanItem>;
}

export type Change = z.infer<typeof changeSchema>;
export type Action = PlanItem['action'];
