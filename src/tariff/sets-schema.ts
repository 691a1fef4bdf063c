import { z } from 'zod';
import { SET_KINDS } from './imported.ts';

/** The form of `sets.json` in the user's data. */
export const setsSchema = z.array(
  z.strictObject({
    kind: z.enum(SET_KINDS),
    rows: z.number().int().nonnegative(),
    sources: z.array(z.string()),
    validFrom: z.iso.date(),
    newest: z.iso.date(),
    imported: z.iso.date(),
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);
