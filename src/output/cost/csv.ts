import { csvCell, csvText } from '../csv.ts';
import { type Cell, costCells } from './cells.ts';
import type { CostWriter } from './format.ts';

/** One row a product, for spreadsheets. */
export function csv(): CostWriter {
  let cells: readonly Cell[] = [];
  return {
    begin(head) {
      cells = costCells(head.regimes);
      return csvText([cells.map(({ header }) => header)]);
    },
    // Amounts are digits and a point: only text may need quotes.
    item: (entry) =>
      `${cells.map(({ is, of }) => (is === 'amount' ? of(entry) : csvCell(of(entry)))).join(',')}\r\n`,
    end: () => '',
  };
}
