import { z } from 'zod';

/** The configuration file's form; schemas/config.json is printed from it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .optional()
    .describe('Severity by rule name or code.'),
  encoding: z.string().optional().describe('Encoding of the catalogs, for example windows-1252.'),
  delimiter: z.string().optional().describe('Delimiter of the catalogs, for example ";".'),
  regimes: z.array(z.string()).optional().describe('Import regimes to check for.'),
});
