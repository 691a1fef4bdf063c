const QUOTE = 0x22;

interface CellSpan {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** A cell that is made into text only if somebody wants it. */
export interface Cell {
  /** Whether there may be blanks around it. */
  readonly edged: boolean;
  read(): string;
}

/**
 * An ordinary record with some of its cells written anew; every other byte stays as it is, quotes and
 * line end included.
 * @param end where the record's text ends
 * @param mend the new value of the cell at a position; undefined leaves it
 * @returns the same bytes when no cell changes
 */
export function mendRecord(
  bytes: Uint8Array,
  end: number,
  delimiter: string,
  mend: (at: number, cell: Cell, cells: number) => string | undefined,
): Uint8Array {
  const spans = cellSpans(bytes, end, delimiter.charCodeAt(0));
  const parts: Uint8Array[] = [];
  let written = 0;
  for (const [at, span] of spans.entries()) {
    const cell = { edged: isEdged(bytes, span), read: () => cellText(bytes, span) };
    const value = mend(at, cell, spans.length);
    if (value === undefined) continue;
    parts.push(bytes.subarray(written, span.from), cellBytes(value, span.quoted, delimiter));
    written = span.to;
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(written)]);
}

function cellSpans(bytes: Uint8Array, end: number, separator: number): CellSpan[] {
  const spans: CellSpan[] = [];
  for (let from = 0; from <= end; ) {
    const quoted = from < end && bytes[from] === QUOTE;
    const to = quoted ? afterQuoted(bytes, from + 1, end) : endOfBare(bytes, from, end, separator);
    spans.push({ from, to, quoted });
    from = to + 1;
  }
  return spans;
}

function afterQuoted(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && !(bytes[at] === QUOTE && bytes[at + 1] !== QUOTE))
    at += bytes[at] === QUOTE ? 2 : 1;
  return Math.min(end, at + 1);
}

function endOfBare(bytes: Uint8Array, from: number, end: number, separator: number): number {
  const at = bytes.indexOf(separator, from);
  return at < 0 || at > end ? end : at;
}

/** Blanks are control characters, the space, or signs beyond ASCII such as the no-break space. */
function isEdged(bytes: Uint8Array, { from, to, quoted }: CellSpan): boolean {
  const inset = quoted ? 1 : 0;
  const first = bytes[from + inset] ?? 0;
  const last = bytes[to - inset - 1] ?? 0;
  return first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80;
}

function cellText(bytes: Uint8Array, { from, to, quoted }: CellSpan): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'utf8',
    quoted ? from + 1 : from,
    quoted ? to - 1 : to,
  );
  return quoted ? text.replaceAll('""', '"') : text;
}

function cellBytes(value: string, quoted: boolean, delimiter: string): Uint8Array {
  const must = value.includes(delimiter) || /["\r\n]/.test(value);
  return Buffer.from(quoted || must ? `"${value.replaceAll('"', '""')}"` : value);
}
