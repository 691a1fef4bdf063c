import { COLUMNS } from '../../catalog/columns.ts';
import { rowSorter } from '../../catalog/read/grouping.ts';
import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import { rowCursor } from '../../catalog/row.ts';
import type { World } from '../../io/world.ts';
import type { ItemResult } from '../../listing/push.ts';
import { csvText } from '../../output/csv.ts';

/**
 * The rejected rows as a catalog that can be mended and pushed again: our column names, the values as
 * they were read, and why each was rejected. A reader takes no notice of the last column.
 */
export async function failedRows(
  path: string,
  reading: ReadOptions,
  results: readonly ItemResult[],
  world: World,
): Promise<string> {
  const why = new Map(
    results.flatMap((result) =>
      result.outcome === 'rejected' && result.record !== undefined
        ? [[result.record, reason(result)] as const]
        : [],
    ),
  );
  const file = await openCatalog(await world.files.open(path), reading);
  const columns = COLUMNS.filter(({ name }) => file.columns.some(({ column }) => column === name));
  const { row, move } = rowCursor(file.columns);
  const sort = rowSorter(file);
  const rows: string[][] = [];
  for await (const batch of file.batches()) {
    for (const [i, cells] of batch.rows.entries()) {
      // Sorted before it is judged: rows of a group get from their head what they leave out.
      const sorted = sort(cells);
      if (sorted.role === 'head' || sorted.role === 'extra') continue;
      const record = batch.records[i] ?? 0;
      const reasonOf = why.get(record);
      if (reasonOf === undefined) continue;
      move(sorted.cells, batch.lines[i] ?? 0, record);
      rows.push([...columns.map(({ name }) => row.text(name)), reasonOf]);
    }
  }
  return csvText([[...columns.map(({ name }) => name), 'ewtp_reason'], ...rows], { bom: true });
}

function reason({ codes, message }: ItemResult): string {
  return [codes.join(' '), message].filter((part) => part !== '').join(': ');
}
