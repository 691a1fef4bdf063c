// The forms of `ewtp tariff import --json` and `ewtp tariff status --json`; schemas/tariff-import.json and
// schemas/tariff-status.json are printed from them, the program never loads them.
import { z } from 'zod';
import { setsSchema } from '../../tariff/sets-schema.ts';
import { edition } from './schema.ts';

const count = z.int().nonnegative();
const day = z.iso.date();

const change = z.strictObject({
  what: z.enum(['added', 'changed', 'removed']),
  hs: z.string(),
  fact: z.string(),
  validFrom: day,
  old: z.string().optional().describe('Empty is none.'),
  new: z.string().optional(),
});

const { kind } = setsSchema.element.shape;

export const tariffImportSchema = z.strictObject({
  schema: z.literal('ewtp/tariff-import@1'),
  asOf: day,
  file: z.string(),
  sha256: z.string(),
  folder: z.string(),
  stored: z.boolean(),
  sets: z.array(
    z.strictObject({
      kind,
      rows: count,
      added: count,
      changed: count,
      removed: count,
      same: count,
      changes: z.array(change),
    }),
  ),
  codesNotInTariff: z.array(z.string()),
  unused: z.array(z.strictObject({ header: z.string(), close: z.string().optional() })),
  issues: z.array(
    z.strictObject({
      line: count,
      column: z.string(),
      header: z.string(),
      value: z.string(),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});

export const tariffStatusSchema = z.strictObject({
  schema: z.literal('ewtp/tariff-status@1'),
  asOf: day,
  edition,
  daysOld: z.int(),
  stale: z.string().nullable(),
  folder: z.string(),
  imported: setsSchema,
  coverage: z.record(z.string(), z.union([count, z.literal('unknown')])),
  sets: z.array(z.record(z.string(), z.unknown())),
});
