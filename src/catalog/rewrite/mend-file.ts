import type { SourceFile } from '../../io/world.ts';
import type { ColumnName } from '../columns.ts';
import { FIXES, type Mended, mendCell } from '../fix/index.ts';
import type { CatalogFile } from '../read/table.ts';
import type { Facts } from '../rule.ts';
import { mendRecord } from './mend-record.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { RawText } from './raw-text.ts';

/** A record before and after, as UTF-8 with its line end. */
export interface MendedPiece {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Names of the fixes, one for each cell it was applied to. */
  readonly fixes: readonly string[];
  /** Names of fixes that are not safe and were not asked for. */
  readonly offered: readonly string[];
}

/** What the fixes come to. */
export interface MendSummary {
  /** Bytes of the mended file. */
  readonly size: number;
  readonly rows: number;
  /** How often each fix is applied, by name. */
  readonly fixes: ReadonlyMap<string, number>;
  /** The same for what more could be mended. */
  readonly offered: ReadonlyMap<string, number>;
}

/** All pieces of a table, mended. */
export async function* mendedPieces(
  raw: RawText,
  catalog: CatalogFile,
  facts: Facts,
  unsafe: boolean,
): AsyncGenerator<readonly MendedPiece[]> {
  const mend = pieceMender(raw, catalog, facts, unsafe);
  for await (const pieces of piecesOf(raw)) yield pieces.map(mend);
}

/** Goes through the file once and counts. */
export async function mendSummary(
  raw: RawText,
  pieces: AsyncIterable<readonly MendedPiece[]>,
): Promise<MendSummary> {
  const fixes = new Map<string, number>();
  const offered = new Map<string, number>();
  let size = raw.lead.length;
  let rows = 0;
  for await (const some of pieces) {
    size += encodedSize(raw, some);
    for (const piece of some) {
      if (piece.fixes.length > 0) rows++;
      for (const name of piece.fixes) fixes.set(name, (fixes.get(name) ?? 0) + 1);
      for (const name of piece.offered) offered.set(name, (offered.get(name) ?? 0) + 1);
    }
  }
  return { size, rows, fixes, offered };
}

/** The mended file, which is made anew each time it is read: memory does not grow with it. */
export function mendedFile(
  path: string,
  raw: RawText,
  size: number,
  pieces: () => AsyncIterable<readonly MendedPiece[]>,
): SourceFile {
  return {
    path,
    size,
    async *chunks() {
      yield raw.lead;
      for await (const some of pieces()) yield encoded(raw, some);
    },
  };
}

function encoded(raw: RawText, pieces: readonly MendedPiece[]): Uint8Array {
  return raw.encode(Buffer.concat(pieces.map(({ after }) => after)));
}

function encodedSize(raw: RawText, pieces: readonly MendedPiece[]): number {
  return encoded(raw, pieces).length;
}

function pieceMender(
  { delimiter, width }: RawText,
  catalog: CatalogFile,
  facts: Facts,
  unsafe: boolean,
): (piece: Piece) => MendedPiece {
  const columns = plainColumns(catalog);
  const mend = remembering((cell, column) => look(cell, column, facts, unsafe));
  return ({ kind, bytes, end, ordinary }) => {
    const fixes: string[] = [];
    const offered: string[] = [];
    if (kind !== 'record' || !ordinary) return { before: bytes, after: bytes, fixes, offered };
    const after = mendRecord(bytes, end, delimiter, (at, cell, cells) => {
      const column = columns.get(at);
      // In a row that is not as wide as the header, nobody knows which cell is which.
      if (column === undefined || cells !== width) return undefined;
      if (!cell.edged && !FIXABLE.has(column)) return undefined;
      const mended = mend(cell.read(), column);
      fixes.push(...mended.fixes);
      offered.push(...mended.offered);
      return mended.fixes.length === 0 ? undefined : mended.value;
    });
    return { before: bytes, after, fixes, offered };
  };
}

/** Columns that have fixes of their own; the others are only trimmed. */
const FIXABLE: ReadonlySet<ColumnName> = new Set(FIXES.flatMap(({ columns }) => columns));

interface Look extends Mended {
  /** Fixes that are not safe and were not asked for. */
  readonly offered: readonly string[];
}

function look(cell: string, column: ColumnName, facts: Facts, unsafe: boolean): Look {
  const mended = mendCell(cell, column, facts, unsafe);
  const all = unsafe || !FIXABLE.has(column) ? mended : mendCell(cell, column, facts, true);
  return { ...mended, offered: all.fixes.filter((name) => UNSAFE.has(name) && !unsafe) };
}

const UNSAFE: ReadonlySet<string> = new Set(
  FIXES.filter(({ safe }) => !safe).map(({ name }) => name),
);

/** The columns that stand in the file as we mean them: one place each, nothing converted. */
function plainColumns({ columns }: CatalogFile): ReadonlyMap<number, ColumnName> {
  return new Map(
    columns.flatMap(({ column, at, convert, constant }) => {
      const [only, ...others] = at;
      return only === undefined || others.length > 0 || convert || constant !== undefined
        ? []
        : [[only, column] as const];
    }),
  );
}

/** Values remembered: short ones, and not so many that memory would grow with the file. */
const SHORT = 24;
const REMEMBERED = 10_000;

function remembering(mend: (cell: string, column: ColumnName) => Look): typeof mend {
  const known = new Map<string, Look>();
  return (cell, column) => {
    if (cell.length > SHORT) return mend(cell, column);
    const key = `${column} ${cell}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const mended = mend(cell, column);
    if (known.size < REMEMBERED) known.set(key, mended);
    return mended;
  };
}
