import type { CellObject } from 'write-excel-file/node';

/** Rows as a workbook of text cells: no code loses its zeros, no text becomes a formula. */
export async function workbook(
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const cells = rows.map((row, i) =>
    row.map(
      (value): CellObject => ({ value, type: String, ...(i === 0 && { fontWeight: 'bold' }) }),
    ),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 22 }));
  return writeXlsxFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}
