import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import { damagedCells } from '../encoding/damaged-text.ts';
import type { HeaderFound } from '../header/header.ts';
import type { Batch, Damage } from '../table.ts';
import { cellText, type NumberFormats } from './cell-text.ts';

/** The filled rows of a sheet, as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The row numbers that the spreadsheet shows. */
  readonly rowNumbers: readonly number[];
  batches(header: HeaderFound): AsyncGenerator<Batch>;
}

/** Columns that a spreadsheet may have at most. */
const MOST_COLUMNS = 16_384;
const BATCH = 500;

/** Reads every filled row; blank rows are no records, as in CSV. */
export function sheetRows(name: string, book: WorkBook, formats: NumberFormats): Sheet {
  const sheet = book.Sheets[name];
  const cells = sheet !== undefined && isDense(sheet) ? sheet['!data'] : [];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  fillMerged(cells, sheet?.['!merges'] ?? []);
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  // A sheet may claim a million rows and have three: only those that are there are visited.
  for (const key of Object.keys(cells)) {
    const row = textRow(cells[Number(key)] ?? [], formats, date1904);
    if (row.every((value) => value.trim() === '')) continue;
    rows.push(row);
    rowNumbers.push(Number(key) + 1);
  }
  return { name, rows, rowNumbers, batches: (header) => batchesOf(rows, rowNumbers, header) };
}

function isDense(sheet: WorkBook['Sheets'][string]): sheet is DenseWorkSheet {
  return Array.isArray(sheet['!data']);
}

function textRow(
  cells: readonly (CellObject | undefined)[],
  formats: NumberFormats,
  date1904: boolean,
): string[] {
  const row: string[] = [];
  for (let i = 0; i < Math.min(cells.length, MOST_COLUMNS); i++)
    row.push(cellText(cells[i], formats, date1904));
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

type Merge = {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
};

/** Rows merged under one cell all have its value: that is how a person reads the sheet. */
function fillMerged(cells: (CellObject | undefined)[][], merges: readonly Merge[]): void {
  for (const { s, e } of merges.slice(0, 10_000)) {
    const value = cells[s.r]?.[s.c];
    if (value === undefined || e.r - s.r > 1000) continue;
    for (let row = s.r + 1; row <= e.r; row++) {
      const filled = cells[row];
      if (filled !== undefined) filled[s.c] ??= value;
    }
  }
}

async function* batchesOf(
  rows: readonly string[][],
  rowNumbers: readonly number[],
  { headers, headerRecords }: HeaderFound,
): AsyncGenerator<Batch> {
  const width = headers.length;
  for (let from = headerRecords; from < rows.length; from += BATCH) {
    const batch = { rows: [] as string[][], lines: [] as number[], records: [] as number[] };
    const damage: Damage[] = [];
    for (let i = from; i < Math.min(rows.length, from + BATCH); i++) {
      const cells = rows[i] ?? [];
      const at = { line: rowNumbers[i] ?? 0, record: i - headerRecords + 1 };
      for (const found of damagedCells(cells)) damage.push({ ...found, ...at, sheetRow: at.line });
      if (cells.length > width) {
        const data = { has: String(cells.length), wanted: String(width) };
        damage.push({ rule: 'row-ragged', ...at, value: cells.join(',').slice(0, 240), data });
        continue;
      }
      batch.rows.push([...cells, ...Array<string>(width - cells.length).fill('')]);
      batch.lines.push(at.line);
      batch.records.push(at.record);
    }
    yield { ...batch, sheetRows: batch.lines, damage };
  }
}
