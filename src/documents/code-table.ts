import { parse } from 'csv-parse/sync';
import type { World } from '../io/world.ts';

/**
 * A table of Chinese customs codes from `data/codes`, name by code; the first row wins. Column 3 of
 * countries and currencies is the number that e-commerce messages still use.
 */
export async function codeTable(
  name: 'countries' | 'currencies' | 'units' | 'trade-modes' | 'transport-modes' | 'domestic-ports',
  { files }: World,
  column: 1 | 3 = 1,
): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(await files.readPackaged(`data/codes/${name}.csv`));
  const rows: readonly (readonly string[])[] = parse(text, { from_line: 2 });
  const table = new Map<string, string>();
  for (const row of rows) {
    const [code = ''] = row;
    if (!table.has(code)) table.set(code, row[column] ?? '');
  }
  return table;
}
