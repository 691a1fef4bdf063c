import { parse } from 'csv-parse/sync';
import type { World } from '../io/world.ts';

/** A table of Chinese customs codes from `data/codes`, name by code; the first row wins. */
export async function codeTable(
  name: 'countries' | 'currencies' | 'units' | 'trade-modes' | 'domestic-ports',
  { files }: World,
): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(await files.readPackaged(`data/codes/${name}.csv`));
  const rows: readonly (readonly string[])[] = parse(text, { from_line: 2 });
  const table = new Map<string, string>();
  for (const [code = '', zh = ''] of rows) if (!table.has(code)) table.set(code, zh);
  return table;
}
