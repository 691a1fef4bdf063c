import { isPlainDecimal, readAmount } from './amount.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import type { ColumnSource } from './read/table.ts';
import type { Row } from './rule.ts';

/** A window that moves over a file's rows: no object is built per row. */
export interface Cursor {
  readonly row: Row;
  move(cells: readonly string[], line: number, record: number): void;
}

const LISTS: ReadonlySet<string> = new Set(
  COLUMNS.filter(({ kind }) => kind.is === 'list').map(({ name }) => name),
);

/** Reads the cells of one file through its column sources. */
export function rowCursor(sources: readonly ColumnSource[]): Cursor {
  let cells: readonly string[] = [];
  let line = 0;
  let record = 0;
  const readers = new Map<ColumnName, (cells: readonly string[]) => string>(
    sources.map((source) => [source.column, cellReader(source)]),
  );
  const position = new Map<ColumnName, readonly number[]>(
    sources.map((source) => [source.column, source.at]),
  );
  const text = (column: ColumnName) => readers.get(column)?.(cells) ?? '';
  const row: Row = {
    text,
    raw: (column) =>
      (position.get(column) ?? []).map((at) => cells[at] ?? '').find((cell) => cell !== '') ?? '',
    number: (column) => toNumber(text(column)),
    get line() {
      return line;
    },
    get record() {
      return record;
    },
  };
  return {
    row,
    move(nextCells, nextLine, nextRecord) {
      cells = nextCells;
      line = nextLine;
      record = nextRecord;
    },
  };
}

/** How one of our columns is read from a row: trimmed, without a spreadsheet's apostrophe, converted. */
export function cellReader({
  column,
  at,
  convert,
}: ColumnSource): (cells: readonly string[]) => string {
  const [only = 0, ...others] = at;
  const plain = (cells: readonly string[]) => clean(cells[only] ?? '');
  const whole =
    others.length === 0
      ? plain
      : LISTS.has(column)
        ? (cells: readonly string[]) =>
            at
              .map((i) => clean(cells[i] ?? ''))
              .filter((value) => value !== '')
              .join('|')
        : (cells: readonly string[]) =>
            at.map((i) => clean(cells[i] ?? '')).find((value) => value !== '') ?? '';
  return convert ? (cells) => converted(whole(cells), convert) : whole;
}

function converted(value: string, convert: (value: string) => string): string {
  return value === '' ? '' : convert(value);
}

/** Without the blanks around it and without the apostrophe by which spreadsheets mark text. */
export function clean(cell: string): string {
  const length = cell.length;
  if (length === 0) return cell;
  const first = cell.charCodeAt(0);
  if (
    first > 0x27 &&
    first < 0x80 &&
    cell.charCodeAt(length - 1) > 0x20 &&
    cell.charCodeAt(length - 1) < 0x80
  )
    return cell;
  const trimmed = cell.trim();
  return trimmed.charCodeAt(0) === 0x27 && trimmed.length > 1 ? trimmed.slice(1) : trimmed;
}

function toNumber(value: string): number | undefined {
  if (value === '') return undefined;
  if (isPlainDecimal(value)) return Number(value);
  const read = readAmount(value, 6);
  return read.kind === 'amount' ? Number(read.decimal) : undefined;
}
