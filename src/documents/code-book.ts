// The code tables of the Chinese import declaration, edition of 1 August 2018 (data/codes).
import { parse } from 'csv-parse/sync';
import type { World } from '../io/world.ts';

export const CODE_TABLES = [
  'countries',
  'currencies',
  'units',
  'trade-modes',
  'transport-modes',
  'packaging',
  'containers',
  'trade-terms',
  'levy-nature',
  'domestic-ports',
  'domestic-areas',
] as const;
export type CodeTable = (typeof CODE_TABLES)[number];

/** Codes and their Chinese names; the first row wins where a code or a name comes twice. */
export interface CodeBook {
  name(table: CodeTable, code: string): string | undefined;
  /** The code of a name, letter for letter. */
  codeOf(table: CodeTable, name: string): string | undefined;
}

export async function openCodeBook({ files }: World): Promise<CodeBook> {
  const decoder = new TextDecoder();
  const texts = await Promise.all(
    CODE_TABLES.map(
      async (table) =>
        [table, decoder.decode(await files.readPackaged(`data/codes/${table}.csv`))] as const,
    ),
  );
  return codeBookOf(new Map(texts));
}

/** @param texts the tables as CSV */
export function codeBookOf(texts: ReadonlyMap<CodeTable, string>): CodeBook {
  const names = new Map<CodeTable, ReadonlyMap<string, string>>();
  const codes = new Map<CodeTable, ReadonlyMap<string, string>>();
  for (const [table, text] of texts) {
    const rows: readonly (readonly string[])[] = parse(text, { from_line: 2 });
    const pairs = rows.map(([code = '', name = '']) => [code, name] as const).reverse();
    names.set(table, new Map(pairs));
    codes.set(table, new Map(pairs.map(([code, name]) => [name, code])));
  }
  return {
    name: (table, code) => names.get(table)?.get(code),
    codeOf: (table, name) => codes.get(table)?.get(name),
  };
}
