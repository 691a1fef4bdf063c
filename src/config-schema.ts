import { z } from 'zod';
import { exportDefaults } from './documents/shipment-export.ts';
import { LANGUAGES } from './language/language.ts';

const secret = z
  .union([
    z.strictObject({ env: z.string().describe('Name of an environment variable.') }),
    z.strictObject({ file: z.string().describe('File with nothing else in it.') }),
    z.strictObject({ command: z.string().describe('Command that prints it.') }),
    z.strictObject({ stdin: z.literal(true).describe('Standard input, one line.') }),
  ])
  .describe('Where a secret is to be found; never the secret itself.');

const shop = z.strictObject({
  marketplace: z.string().describe('alibaba-com, tmall-global or export-package.'),
  as: z
    .string()
    .optional()
    .describe('For export-package: the marketplace that a partner lists on for you.'),
  folder: z.string().optional().describe('For export-package: where the files go.'),
  gateway: z
    .url()
    .optional()
    .describe("Address of the API gateway, if not the marketplace's usual."),
  appKey: z
    .union([z.string(), secret])
    .optional()
    .describe('The app key; it is no secret by itself.'),
  appSecret: secret.optional(),
  token: secret
    .optional()
    .describe('Access token (session) of the shop, if not got by ewtp authorise.'),
  refreshToken: secret.optional().describe('By it ewtp renews the access token.'),
  signMethod: z.enum(['md5', 'hmac', 'hmac-sha256']).optional().describe('TOP only.'),
  categories: z
    .record(z.string(), z.string())
    .optional()
    .describe('The marketplace\'s leaf category by your category; "*" for all others.'),
  attributes: z
    .record(z.string(), z.string())
    .optional()
    .describe('Attribute or field of the marketplace, and the column or "=value" that fills it.'),
  unit: z.string().optional().describe('Unit of sale, for example Box.'),
  shippingTemplate: z.string().optional().describe('Id of the shipping template.'),
  leadTimeDays: z.int().min(1).max(60).optional().describe('Days until goods leave.'),
  settleSeconds: z
    .int()
    .min(0)
    .optional()
    .describe('How long a new listing may stay unknown to the search; 120 if not said.'),
});

/** CNY for one unit; YAML reads `7.85` as a number, whose shortest text gives it back. */
const rate = z.union([z.string(), z.number()]);

/** The configuration file's form; schemas/config.json is printed from it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .optional()
    .describe('Severity by rule name or code.'),
  encoding: z.string().optional().describe('Encoding of the catalogs, for example windows-1252.'),
  delimiter: z.string().optional().describe('Delimiter of the catalogs, for example ";".'),
  shops: z.record(z.string(), shop).optional().describe('Your shops, by a name of your choice.'),
  suppress: z
    .array(
      z.strictObject({
        rule: z.string().describe('Name or code of the rule.'),
        sku: z.string().optional().describe('The one product it concerns; all when left out.'),
        reason: z.string().min(1).describe('Why the finding is accepted; shown in every verdict.'),
        until: z.iso
          .date()
          .optional()
          .describe(
            'The last day it holds for, "YYYY-MM-DD"; afterwards the finding counts again.',
          ),
      }),
    )
    .optional()
    .describe('Findings that are known and do not count, with the reason.'),
  export: exportDefaults
    .optional()
    .describe('What every shipment says under export:, unless its own file does.'),
  regimes: z.array(z.string()).optional().describe('Import regimes to check for.'),
  marketplaces: z
    .array(z.string())
    .optional()
    .describe('Marketplaces whose limits are checked: alibaba-com, tmall-global.'),
  lang: z.enum(LANGUAGES).optional().describe('Language of rule texts; en if not said.'),
  fx: z
    .union([
      z.record(z.string(), rate),
      z.array(
        z.strictObject({
          currency: z.string(),
          rate,
          month: z
            .string()
            .regex(/^\d{4}-\d{2}$/)
            .optional(),
          source: z.string().optional(),
        }),
      ),
    ])
    .optional()
    .describe(
      'CNY for one unit of a currency, as customs publish it: EUR: 7.85, or rows with month.',
    ),
});
