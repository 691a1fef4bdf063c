import type { SourceFile } from '../../io/world.ts';
import type { ColumnName } from '../columns.ts';
import { type Mended, mendCell } from '../fix/index.ts';
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
}

/** What the fixes come to. */
export interface MendSummary {
  /** Bytes of the mended file. */
  readonly size: number;
  readonly rows: number;
  /** How often each fix is applied, by name. */
  readonly fixes: ReadonlyMap<string, number>;
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
  let size = raw.lead.length;
  let rows = 0;
  for await (const some of pieces) {
    size += encodedSize(raw, some);
    for (const piece of some) {
      if (piece.fixes.length > 0) rows++;
      for (const name of piece.fixes) fixes.set(name, (fixes.get(name) ?? 0) + 1);
    }
  }
  return { size, rows, fixes };
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
  const mend = remembering((cell, column) => mendCell(cell, column, facts, unsafe));
  return ({ kind, bytes, end, ordinary }) => {
    if (kind !== 'record' || !ordinary) return { before: bytes, after: bytes, fixes: [] };
    const fixes: string[] = [];
    const after = mendRecord(bytes, end, delimiter, (at, cell, cells) => {
      const column = columns.get(at);
      // In a row that is not as wide as the header, nobody knows which cell is which.
      if (column === undefined || cells !== width || cell === '') return undefined;
      const mended = mend(cell, column);
      fixes.push(...mended.fixes);
      return mended.fixes.length === 0 ? undefined : mended.value;
    });
    return { before: bytes, after, fixes };
  };
}

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

function remembering(mend: (cell: string, column: ColumnName) => Mended): typeof mend {
  const known = new Map<string, Mended>();
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
