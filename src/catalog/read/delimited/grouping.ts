import { normal } from '../header/column-names.ts';
import type { Grouping, RowRole } from '../layouts/layout.ts';
import type { CatalogFile } from '../table.ts';

export interface SortedRow {
  readonly role: RowRole;
  /** The row's cells, with what a variant takes from its head filled in. */
  readonly cells: readonly string[];
}

const ORDINARY: (cells: readonly string[]) => SortedRow = (cells) => ({ role: 'product', cells });

/** Says of each row, in file order, what it stands for. */
export function rowSorter(file: CatalogFile): (cells: readonly string[]) => SortedRow {
  if (file.grouping === undefined) return ORDINARY;
  return groupedSorter(file, file.grouping);
}

/** Heads are kept for this many keys at most: variants follow their head closely in every export. */
const MOST_HEADS = 50_000;

function groupedSorter(
  file: CatalogFile,
  grouping: Grouping,
): (cells: readonly string[]) => SortedRow {
  const at = new Map(file.headers.map((header, i) => [normal(header), i]));
  const heads = new Map<string, readonly string[]>();
  const inherited = file.columns
    .filter(({ column }) => grouping.inherits.includes(column))
    .flatMap((source) => source.at);
  return (cells) => {
    const value = (header: string) => cells[at.get(normal(header)) ?? -1]?.trim() ?? '';
    const role = grouping.roleOf(value, (key) => heads.has(key));
    if (role === 'product' || role === 'head') {
      for (const key of grouping.keysOf(value)) {
        if (key === '') continue;
        if (heads.size >= MOST_HEADS) heads.delete(heads.keys().next().value ?? '');
        heads.set(key, cells);
      }
      return { role, cells };
    }
    if (role === 'extra') return { role, cells };
    const head = grouping
      .refersTo(value)
      .map((key) => heads.get(key))
      .find((row) => row !== undefined);
    return { role, cells: head === undefined ? cells : withInherited(cells, head, inherited) };
  };
}

function withInherited(
  cells: readonly string[],
  head: readonly string[],
  positions: readonly number[],
): readonly string[] {
  const filled = [...cells];
  for (const i of positions) if (filled[i]?.trim() === '') filled[i] = head[i] ?? '';
  return filled;
}
