import writeExcelFile from 'write-excel-file/node';
import { UserError } from '../../errors.ts';
import { type Column, costColumns, costHeaders, wayOf } from './cells.ts';
import type { CostHead, CostWriter } from './format.ts';

/** A workbook is built in memory; larger catalogs are for CSV. */
const MOST_ROWS = 20_000;

/** One row a product, amounts as numbers that a spreadsheet can sum. */
export function xlsx(): CostWriter {
  let columns = costColumns([]);
  const rows: string[][] = [];
  return {
    begin(head: CostHead) {
      columns = costColumns(head.regimes);
      return '';
    },
    item(entry) {
      if (rows.length >= MOST_ROWS)
        throw new UserError(
          `A workbook of more than ${MOST_ROWS.toLocaleString('en')} products is too large.`,
          'Use --format csv, which has no limit.',
        );
      const ways = columns.ways.flatMap((way, n) => {
        const cost = wayOf(entry, way.regime, n);
        return way.columns.map(({ of }) => (cost === undefined ? '' : of(cost)));
      });
      const [first, last] = [columns.first, columns.last].map((part) =>
        part.map(({ of }) => of(entry)),
      );
      rows.push([...(first ?? []), ...ways, ...(last ?? [])]);
      return '';
    },
    async end() {
      const cells = costHeaders(columns);
      const header = cells.map(({ header: value }) => ({ value, fontWeight: 'bold' as const }));
      const data = rows.map((row) => row.map((value, i) => cellOf(value, cells[i])));
      const widths = cells.map(({ is }) => ({ width: is === 'amount' ? 14 : 18 }));
      return writeExcelFile([header, ...data], {
        columns: widths,
        sheet: 'cost',
        stickyRowsCount: 1,
      }).toBuffer();
    },
  };
}

/** Text stays text: a spreadsheet makes no formula of it. */
function cellOf(value: string, cell: Column<never> | undefined) {
  if (value === '') return null;
  if (cell?.is !== 'amount') return { value, type: String };
  // What is shown in a cell; nothing is worked out from it here.
  return { value: Number(value), type: Number, format: '#,##0.00' };
}
