import { COLUMNS } from '../../catalog/columns.ts';
import { rowSorter } from '../../catalog/read/delimited/grouping.ts';
import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import { rowCursor } from '../../catalog/row.ts';
import type { World } from '../../io/world.ts';
import type { Results } from '../../listing/push/report.ts';
import type { ItemResult } from '../../listing/push/result.ts';
import { csvText } from '../../output/csv.ts';

/** The column that says why; a catalog that has it is a part of another one. */
export const REASON_COLUMN = 'ewtp_reason';

/**
 * The rejected rows as a catalog that can be mended and pushed again: our column names, the values as
 * they were read, and why each was rejected. A reader takes no notice of the last column.
 * @param results in the order of the catalog
 */
export async function* failedRows(
  path: string,
  reading: ReadOptions,
  results: Results,
  world: World,
): AsyncGenerator<Uint8Array> {
  const rejected = rejectedOf(results);
  let next = await rejected.next();
  const file = await openCatalog(await world.files.open(path), reading);
  const columns = COLUMNS.filter(({ name }) => file.columns.some(({ column }) => column === name));
  const { row, move } = rowCursor(file.columns);
  const sort = rowSorter(file);
  const names = columns.map(({ name }) => name);
  yield Buffer.from(csvText([[...names, REASON_COLUMN]], { bom: true }));
  for await (const batch of file.batches()) {
    for (const [i, cells] of batch.rows.entries()) {
      // Sorted before it is judged: rows of a group get from their head what they leave out.
      const sorted = sort(cells);
      if (sorted.role === 'head' || sorted.role === 'extra') continue;
      const record = batch.records[i] ?? 0;
      if (next.done || next.value.record !== record) continue;
      move(sorted.cells, batch.lines[i] ?? 0, record);
      yield Buffer.from(csvText([[...names.map((name) => row.text(name)), reason(next.value)]]));
      next = await rejected.next();
    }
  }
}

async function* rejectedOf(results: Results): AsyncGenerator<ItemResult> {
  for await (const result of results)
    if (result.outcome === 'rejected' && result.record !== undefined) yield result;
}

function reason({ codes, message }: ItemResult): string {
  return [codes.join(' '), message].filter((part) => part !== '').join(': ');
}
