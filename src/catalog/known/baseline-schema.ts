import { z } from 'zod';

/** A baseline file, which `ewtp validate --update-baseline` writes. */
export const baselineSchema = z.strictObject({
  schema: z.literal('ewtp/baseline@1'),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string().describe('From rule, SKU, column and value.'),
      rule: z.string(),
      sku: z.string(),
      column: z.string(),
    }),
  ),
});
