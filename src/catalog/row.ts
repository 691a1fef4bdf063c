import { COLUMNS, type ColumnName } from './columns.ts';
import type { KindName } from './goods/kinds.ts';
import { kindsFinder } from './goods/kinds-of.ts';
import type { ColumnSource } from './read/table.ts';
import type { Row } from './rule.ts';
import { isPlainDecimal, readAmount } from './values/amount.ts';

/** A window that moves over a file's rows: no object is built per row. */
export interface Cursor {
  readonly row: Row;
  move(cells: readonly string[], line: number, record: number, sheetRow?: number): void;
}

/** One of our columns as the window sees it; what several rules ask for is worked out once a row. */
interface Slot {
  readonly at: readonly number[];
  readonly money: boolean;
  readonly read: (cells: readonly string[]) => string;
  textOf: number;
  text: string;
  numberOf: number;
  number: number | undefined;
}

const LISTS: ReadonlySet<string> = new Set(
  COLUMNS.filter(({ kind }) => kind.is === 'list').map(({ name }) => name),
);

const MONEY: ReadonlySet<string> = new Set(
  COLUMNS.filter(
    ({ kind }) => kind.is === 'decimal' && (kind.unit === 'currency' || kind.unit === 'CNY'),
  ).map(({ name }) => name),
);

/** Reads the cells of one file through its column sources. */
export function rowCursor(sources: readonly ColumnSource[]): Cursor {
  let cells: readonly string[] = [];
  let line = 0;
  let record = 0;
  let sheetRow: number | undefined;
  let moves = 0;
  const kindsOf = kindsFinder();
  let kinds: ReadonlySet<KindName> | undefined;
  const slots = new Map<ColumnName, Slot>(
    sources.map((source) => [
      source.column,
      {
        at: source.at,
        money: MONEY.has(source.column),
        read: cellReader(source),
        textOf: 0,
        text: '',
        numberOf: 0,
        number: undefined,
      },
    ]),
  );
  const textIn = (slot: Slot) => {
    if (slot.textOf !== moves) {
      slot.text = slot.read(cells);
      slot.textOf = moves;
    }
    return slot.text;
  };
  const row: Row = {
    text(column) {
      const slot = slots.get(column);
      return slot === undefined ? '' : textIn(slot);
    },
    raw: (column) =>
      (slots.get(column)?.at ?? []).map((at) => cells[at] ?? '').find((cell) => cell !== '') ?? '',
    position: (column) => slots.get(column)?.at.find((at) => (cells[at] ?? '') !== ''),
    number(column) {
      const slot = slots.get(column);
      if (slot === undefined) return undefined;
      if (slot.numberOf !== moves) {
        slot.number = toNumber(textIn(slot), slot.money);
        slot.numberOf = moves;
      }
      return slot.number;
    },
    kinds() {
      kinds ??= kindsOf(row);
      return kinds;
    },
    get line() {
      return line;
    },
    get record() {
      return record;
    },
    get sheetRow() {
      return sheetRow;
    },
  };
  return {
    row,
    move(nextCells, nextLine, nextRecord, nextSheetRow) {
      cells = nextCells;
      line = nextLine;
      record = nextRecord;
      sheetRow = nextSheetRow;
      moves++;
      kinds = undefined;
    },
  };
}

/** How one of our columns is read from a row: trimmed, without a spreadsheet's apostrophe, converted. */
function cellReader({
  column,
  at,
  convert,
  constant,
  joined,
}: ColumnSource): (cells: readonly string[]) => string {
  if (constant !== undefined) return () => constant;
  const [only = 0, ...others] = at;
  const plain = (cells: readonly string[]) => clean(cells[only] ?? '');
  const whole =
    others.length === 0
      ? plain
      : joined || LISTS.has(column)
        ? (cells: readonly string[]) =>
            at
              .map((i) => clean(cells[i] ?? ''))
              .filter((value) => value !== '')
              .join(joined ? ' ' : '|')
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

function toNumber(value: string, money: boolean): number | undefined {
  if (value === '') return undefined;
  if (isPlainDecimal(value)) return Number(value);
  const read = readAmount(value, 6);
  // In a weight or length, three letters are a unit (`5 lbs`), not a currency.
  if (read.kind !== 'amount' || (!money && read.currency !== undefined)) return undefined;
  return Number(read.decimal);
}
