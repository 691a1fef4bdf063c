import type { ReportWriter } from './format.ts';

/** Every form a verdict can take; each is loaded when it is asked for. */
export const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  concise: async () => (await import('./concise.ts')).concise,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  csv: async () => (await import('./csv.ts')).csv,
  html: async () => (await import('./html/page.ts')).html,
} as const satisfies Readonly<Record<string, () => Promise<ReportWriter>>>;

export type Format = keyof typeof FORMATS;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}
