import type { RegimeCost } from '../../cost/breakdown.ts';
import { csvCell, csvText } from '../csv.ts';
import { type Column, costColumns, costHeaders, wayOf } from './cells.ts';
import type { CostWriter } from './format.ts';

/** One row a product, for spreadsheets. */
export function csv(): CostWriter {
  let columns = costColumns([]);
  const cells: string[] = [];
  return {
    begin(head) {
      columns = costColumns(head.regimes);
      return csvText([costHeaders(columns).map(({ header }) => header)]);
    },
    item(entry) {
      // One list for all rows, joined once: adding cell to cell would leave as many strings behind.
      let at = 0;
      for (const column of columns.first) cells[at++] = cellOf(column, entry);
      for (const [n, way] of columns.ways.entries()) {
        const cost = wayOf(entry, way.regime, n);
        for (const column of way.columns)
          cells[at++] = cost === undefined ? '' : wayCell(column, cost);
      }
      for (const column of columns.last) cells[at++] = cellOf(column, entry);
      return `${cells.join(',')}\r\n`;
    },
    end: () => '',
  };
}

/** Only text may need quotes: amounts are digits and a point. */
function cellOf<Of>({ is, of }: Column<Of>, what: Of): string {
  return is === 'text' ? csvCell(of(what)) : of(what);
}

/** Remarks are long, and the same ones for all products alike: those are put together once. */
function wayCell(column: Column<RegimeCost>, cost: RegimeCost): string {
  if (column.is !== 'text') return column.of(cost);
  const known = kept.get(cost.assumptions);
  if (known !== undefined && isSame(known.cost, cost)) return known.text;
  const text = csvCell(column.of(cost));
  kept.set(cost.assumptions, { cost, text });
  return text;
}

const kept = new WeakMap<RegimeCost['assumptions'], { cost: RegimeCost; text: string }>();

function isSame(a: RegimeCost, b: RegimeCost): boolean {
  return (
    a.reasons === b.reasons &&
    a.missing === b.missing &&
    a.refused === b.refused &&
    a.grade === b.grade
  );
}
