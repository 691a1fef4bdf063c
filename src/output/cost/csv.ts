import { csvText } from '../csv.ts';
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
    item: (entry) => csvText([cells.map(({ of }) => of(entry))]),
    end: () => '',
  };
}
