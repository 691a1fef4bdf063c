// CSV that spreadsheets do not execute and that our reader gives back unchanged. A cell that a
// spreadsheet could take for a formula gets an apostrophe, which is how spreadsheets themselves mark
// text; the reader takes one apostrophe off (src/catalog/row.ts, `clean`).

interface CsvOptions {
  readonly delimiter?: string;
  /** Begin with a byte order mark: Excel needs it to see UTF-8. For files, not for pipes. */
  readonly bom?: boolean;
}

/**
 * Rows as CSV with CRLF line ends (RFC 4180). Values are those the reader gives (`row.text`), not raw
 * cells: an apostrophe that is already a mark would be doubled.
 */
export function csvText(
  rows: readonly (readonly string[])[],
  { delimiter = ',', bom = false }: CsvOptions = {},
): string {
  const lines = rows.map((row) => {
    const line = row.map((value) => csvCell(value, delimiter)).join(delimiter);
    // A line with nothing on it would be no row.
    return line === '' ? '""' : line;
  });
  return `${bom ? '\ufeff' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** One cell: neutralised if it looks like a formula, quoted if it must be. */
export function csvCell(value: string, delimiter = ','): string {
  if (delimiter === ',' && PLAIN.test(value)) return value;
  const cell = mayBeFormula(value) ? `'${value}` : value;
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** Most cells: nothing in them that asks for a second look. */
const PLAIN = /^[A-Za-z0-9][\w-]*$/;

/** Blanks in front stop no spreadsheet (and the reader takes them off); some take full-width signs. */
function mayBeFormula(value: string): boolean {
  if (!/^\p{Cc}*['=+\-@\uff1d\uff0b\uff0d\uff20]|^\s/u.test(value)) return false;
  // A plain negative number computes nothing; a lone apostrophe is left alone by the reader.
  return value !== "'" && !/^-\d+(\.\d+)?$/.test(value);
}
