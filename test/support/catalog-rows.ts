import type { ColumnName } from '../../src/catalog/columns.ts';
import { rowSorter } from '../../src/catalog/read/delimited/grouping.ts';
import { openCatalog } from '../../src/catalog/read/open.ts';
import type { ReadOptions } from '../../src/catalog/read/options.ts';
import type { CatalogFile, Damage } from '../../src/catalog/read/table.ts';
import { rowCursor } from '../../src/catalog/row.ts';
import type { SourceFile } from '../../src/io/world.ts';

/** What the reader made of a file: its goods as our columns see them, and the damage it named. */
export interface CatalogRows {
  readonly file: CatalogFile;
  readonly goods: readonly Readonly<Record<string, string>>[];
  readonly lines: readonly number[];
  readonly records: readonly number[];
  readonly sheetRows: readonly (number | undefined)[];
  readonly cells: readonly (readonly string[])[];
  readonly damage: readonly Damage[];
}

/** A file in memory; small pieces show what breaks at their borders. */
export function sourceOf(content: string | Uint8Array, piece = 65_536, path = 'c.csv'): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export async function catalogRows(
  source: SourceFile | string | Uint8Array,
  options: ReadOptions = {},
): Promise<CatalogRows> {
  const isFile = typeof source === 'object' && 'chunks' in source;
  const file = await openCatalog(isFile ? source : sourceOf(source), options);
  const cursor = rowCursor(file.columns);
  const sort = rowSorter(file);
  const goods: Record<string, string>[] = [];
  const [lines, records]: [number[], number[]] = [[], []];
  const sheetRows: (number | undefined)[] = [];
  const cells: (readonly string[])[] = [];
  const damage = [...file.damage];
  for await (const batch of file.batches()) {
    damage.push(...batch.damage);
    for (const [i, row] of batch.rows.entries()) {
      cells.push(row);
      lines.push(batch.lines[i] ?? 0);
      records.push(batch.records[i] ?? 0);
      sheetRows.push(batch.sheetRows?.[i]);
      const sorted = sort(row);
      if (sorted.role === 'extra' || sorted.role === 'head') continue;
      cursor.move(sorted.cells, batch.lines[i] ?? 0, batch.records[i] ?? 0);
      goods.push(valuesOf(file, (column) => cursor.row.text(column)));
    }
  }
  return { file, goods, lines, records, sheetRows, cells, damage };
}

function valuesOf(file: CatalogFile, text: (column: ColumnName) => string): Record<string, string> {
  const filled = file.columns
    .map(({ column }) => [column, text(column)] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(filled);
}
