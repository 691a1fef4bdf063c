// The form of data/texts/<language>/*.json.
import { z } from 'zod';

const wording = z.strictObject({
  message: z.string().optional(),
  hint: z.string().optional(),
});

const entry = z.strictObject({
  of: z.string().describe('Mark of the English that it was made from; set by npm run texts.'),
  title: z.string(),
  what: z.string().optional(),
  why: z.string().optional(),
  fix: z.string().optional(),
  about: z.string().optional(),
  says: z.record(z.string(), wording).optional(),
});

/** Translated texts by the name of the rule, column or finding. */
export const textsSchema = z.record(z.string(), entry);

/** Translations of what many rules say, by the English. */
export const sharedSchema = z.record(z.string(), z.string());

export type TextEntry = z.infer<typeof entry>;
export type Texts = z.infer<typeof textsSchema>;
