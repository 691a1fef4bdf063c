import { utils, write } from '@e965/xlsx';

/** Rows as an Excel workbook with one sheet, every cell as text, as a careful person would save it. */
export function toWorkbook(rows: readonly (readonly string[])[], sheet = 'Catalog'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}
