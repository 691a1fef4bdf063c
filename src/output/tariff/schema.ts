// The form of `ewtp tariff --json`. schemas/tariff.json is printed from it; the program never loads it.
import { z } from 'zod';

const day = z.iso.date();
const percent = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('Percent, a decimal in text.');

const source = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  from: day.optional().describe('In force from.'),
  to: day.optional(),
  confidence: z.enum(['verified', 'derived', 'not-confirmed']),
  address: z.string().optional(),
});

const formula = z.union([
  z.strictObject({ kind: z.literal('ad-valorem'), percent }),
  z.strictObject({
    kind: z.literal('specific'),
    amount: z.string(),
    currency: z.literal('CNY'),
    per: z.string(),
  }),
  z.strictObject({
    kind: z.enum(['compound', 'lower-of']).describe('compound: both added; lower-of: the lesser.'),
    percent,
    amount: z.string(),
    currency: z.literal('CNY'),
    per: z.string(),
  }),
]);

const rate = z.strictObject({
  kind: z.enum(['mfn', 'provisional', 'agreement', 'general']),
  formula,
  covers: z.enum(['whole-line', 'named-part']),
  namedItemZh: z.string().optional(),
  agreement: z.string().optional(),
  origins: z.array(z.string()).optional(),
  source,
  imported: z.literal(true).optional(),
});

const duty = z.strictObject({
  chosen: rate.optional().describe('Absent when no rate is known: nothing may be calculated.'),
  why: z.string(),
  rejected: z.array(z.strictObject({ rate, why: z.string() })),
});

const name = z.strictObject({ code: z.string(), en: z.string(), zh: z.string() });

const vat = z.strictObject({
  percent,
  basis: z.enum(['imported', 'whole', 'default']),
  candidates: z
    .array(z.strictObject({ percent, goods: z.string(), what: z.string() }))
    .describe('Lower rates that may hold for part of the code; not applied.'),
  source,
});

const taxItem = z.strictObject({
  id: z.string(),
  goods: z.string(),
  goodsZh: z.string(),
  formula,
  levied: z.enum(['import', 'retail']),
  condition: z.string().optional(),
  when: z.record(z.string(), z.string()).optional(),
  note: z.string().optional(),
  imported: z.literal(true).optional(),
  source,
});

const percents = z.strictObject({
  min: percent.nullable(),
  max: percent.nullable(),
  allOthers: percent.nullable().optional(),
  firms: z.record(z.string(), percent).optional(),
});

const measure = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'anti-dumping',
    'price-undertaking',
    'countervailing',
    'safeguard',
    'additional-duty',
    'retaliatory',
  ]),
  status: z.enum(['in-force', 'unknown', 'suspended', 'not-listed', 'ended']),
  goods: z.string(),
  origins: z.array(z.string()),
  percent: percents.describe('null is not known, never zero.'),
  cooperating: percent.optional(),
  byOrigin: z.record(z.string(), percents).optional(),
  from: day.optional(),
  to: day.optional(),
  suspended: z.strictObject({ from: day, to: day }).optional(),
  conditions: z.string(),
  endConfidence: z.string().optional(),
  codeConfidence: z.enum(['verified', 'derived', 'not-confirmed']),
  allGoods: z.literal(true).optional().describe('On all goods of the origin.'),
  source,
});

const unit = z.strictObject({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  symbol: z.string(),
});

const line = z.strictObject({
  hs8: z.string().regex(/^\d{8}$/),
  names: z.array(name).describe('From the chapter down; short names of our own.'),
  duty,
  vat,
  consumptionTax: z.array(taxItem).describe('Items that may apply.'),
  measures: z.array(measure).describe('Trade measures that may apply.'),
  measuresElsewhere: z.array(measure),
  cbec: z.enum(['listed', 'not-listed', 'unknown']),
  units: z.array(unit).describe('The first is the one customs counts in.'),
  unitsSource: source,
  controls: z
    .array(z.strictObject({ letter: z.string(), meaning: z.string() }))
    .describe('Indications only: the 10-digit line decides.'),
  declaration: z
    .array(
      z.strictObject({
        zh: z.string(),
        en: z.string().optional(),
        partly: z.literal(true).optional(),
      }),
    )
    .optional()
    .describe('What a declaration must say; absent when nothing is known.'),
  declarationSource: source,
  remarks: z.array(z.string()),
});

const summaries = z.array(z.strictObject({ hs8: z.string(), name: name.optional(), duty }));

const found = z.union([
  z.strictObject({ kind: z.literal('line'), code: z.string(), line }),
  z.strictObject({
    kind: z.literal('range'),
    code: z.string(),
    names: z.array(name),
    range: z.strictObject({
      minPercent: percent.optional(),
      maxPercent: percent.optional(),
      others: z.array(z.string()),
    }),
    lines: summaries,
  }),
  z.strictObject({
    kind: z.literal('none'),
    code: z.string(),
    under: z.string().describe('How the lines given begin.'),
    lines: summaries,
  }),
  z.strictObject({
    kind: z.literal('words'),
    candidates: z.array(
      z.strictObject({
        heading: z.string(),
        score: z.number(),
        confidence: z.enum(['likely', 'possible', 'doubtful']),
        evidence: z.array(
          z.strictObject({
            text: z.string(),
            kind: z.enum(['name', 'synonym']),
            lang: z.enum(['en', 'nl', 'fr', 'zh']),
            matched: z.array(z.string()),
          }),
        ),
        subheadings: z.array(z.strictObject({ code: z.string(), score: z.number() })),
      }),
    ),
  }),
]);

export const edition = z.strictObject({ name: z.string(), from: day, to: day });

export const tariffSchema = z.strictObject({
  schema: z.literal('ewtp/tariff@1'),
  asOf: day,
  edition,
  query: z.string(),
  origin: z.string().optional(),
  result: found,
});
