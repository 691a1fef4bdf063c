import { z } from 'zod';
import { REGIMES, SEVERITIES } from '../../issue.ts';
import { TRANSLATIONS } from '../../language/language.ts';

const lang = z.enum(TRANSLATIONS).optional().describe('Language of the texts; absent for English.');

const source = z.object({
  title: z.string(),
  publisher: z.string(),
  from: z.iso.date().optional().describe('In force from this day.'),
  to: z.iso.date().optional().describe('Last day in force.'),
  confidence: z.enum(['verified', 'derived', 'not-confirmed']),
  address: z.string().optional(),
});

const rule = z.object({
  code: z.string().regex(/^EW\d{4}$/),
  rule: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  family: z.string(),
  severity: z.enum(SEVERITIES),
  forMarketplace: z.literal(true).optional().describe('Runs where a marketplace is named.'),
  looksAt: z.enum(['file', 'cell', 'row', 'rows']),
  columns: z.array(z.string()),
  title: z.string(),
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  sources: z.array(source),
  regimes: z.array(z.enum(REGIMES)).optional(),
  says: z
    .array(z.object({ message: z.string(), hint: z.string() }))
    .describe('What its findings say, {holes} open.'),
  examples: z.object({ good: z.string(), bad: z.string() }).describe('As CSV.'),
});

const column = z.object({
  column: z.string(),
  title: z.string(),
  group: z.string(),
  need: z.enum(['required', 'recommended', 'optional']),
  about: z.string(),
  holds: z.string(),
  unit: z.string().optional(),
  values: z.array(z.string()).optional(),
  example: z.string(),
  aliases: z.array(z.string()),
  rules: z.array(z.object({ code: z.string(), rule: z.string(), title: z.string() })),
});

/** What `ewtp rules --json` prints; schemas/rules.json is printed from it. */
export const rulesSchema = z.object({
  schema: z.literal('ewtp/rules@1'),
  lang,
  rules: z.array(rule),
});

const finding = z
  .object({
    code: z.string().regex(/^EW\d{4}$/),
    rule: z.string(),
    title: z.string(),
    why: z.string(),
    fix: z.string(),
  })
  .describe('Found by plan and push before anything is sent.');

const explained = { schema: z.literal('ewtp/explain@1'), lang };

/** What `ewtp explain --json` prints: a rule, a column or all columns. */
export const explainSchema = z.union([
  z.object({ ...explained, rule }),
  z.object({ ...explained, finding }),
  z.object({ ...explained, column }),
  z.object({ ...explained, columns: z.array(column) }),
]);
