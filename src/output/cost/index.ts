import type { CostLook, CostWriter } from './format.ts';

/** Every form an answer can take; each is loaded when it is asked for. */
export const COST_FORMATS = {
  table: async (look) => (await import('./table.ts')).table(look),
  json: async () => (await import('./json.ts')).json(),
  csv: async () => (await import('./csv.ts')).csv(),
  xlsx: async () => (await import('./xlsx.ts')).xlsx(),
  html: async () => (await import('./html.ts')).page(),
  markdown: async () => (await import('./markdown.ts')).markdown(),
} as const satisfies Readonly<Record<string, (look: CostLook) => Promise<CostWriter>>>;

export type CostFormat = keyof typeof COST_FORMATS;

/** Forms that are bytes and go to a file. */
export const BINARY_FORMATS: ReadonlySet<string> = new Set(['xlsx']);

export function isCostFormat(name: string): name is CostFormat {
  return Object.hasOwn(COST_FORMATS, name);
}
