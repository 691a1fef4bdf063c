import { z } from 'zod';
import { CONVERSION_NAMES } from '../layouts/conversions.ts';

const filling = z.strictObject({
  from: z.union([z.string(), z.array(z.string()).min(1)]).describe('Your header, or several.'),
  convert: z.enum(CONVERSION_NAMES).optional().describe('How your value becomes ours.'),
  join: z.literal(true).optional().describe('Join the values of several headers by a blank.'),
});

const fixed = z.strictObject({
  value: z.union([z.string(), z.number()]).describe('One value for every row.'),
});

/** A column mapping: our columns, and where the user's file has them. */
export const mappingSchema = z.record(z.string(), z.union([z.string(), z.null(), filling, fixed]));
