import writeExcelFile from 'write-excel-file/node';
import { UserError } from '../../errors.ts';
import { type Cell, costCells } from './cells.ts';
import type { CostHead, CostWriter } from './format.ts';

/** A workbook is built in memory; larger catalogs are for CSV. */
const MOST_ROWS = 20_000;

/** One row a product, amounts as numbers that a spreadsheet can sum. */
export function xlsx(): CostWriter {
  let cells: readonly Cell[] = [];
  const rows: string[][] = [];
  return {
    begin(head: CostHead) {
      cells = costCells(head.regimes);
      return '';
    },
    item(entry) {
      if (rows.length >= MOST_ROWS)
        throw new UserError(
          `A workbook of more than ${MOST_ROWS.toLocaleString('en')} products is too large.`,
          'Use --format csv, which has no limit.',
        );
      rows.push(cells.map(({ of }) => of(entry)));
      return '';
    },
    async end() {
      const header = cells.map(({ header: value }) => ({ value, fontWeight: 'bold' as const }));
      const data = rows.map((row) => row.map((value, i) => cellOf(value, cells[i])));
      const columns = cells.map(({ is }) => ({ width: is === 'amount' ? 14 : 18 }));
      return writeExcelFile([header, ...data], {
        columns,
        sheet: 'cost',
        stickyRowsCount: 1,
      }).toBuffer();
    },
  };
}

/** Text stays text: a spreadsheet makes no formula of it. */
function cellOf(value: string, cell: Cell | undefined) {
  if (value === '') return null;
  if (cell?.is !== 'amount') return { value, type: String };
  // What is shown in a cell; nothing is worked out from it here.
  return { value: Number(value), type: Number, format: '#,##0.00' };
}
