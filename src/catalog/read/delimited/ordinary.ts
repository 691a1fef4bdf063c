// Reads records that are beyond doubt: every quote in them opens a field, is doubled or closes one.
// csv-parse reads such a record in the same way, only byte by byte; a property test holds the two
// together. Whatever is not beyond doubt goes to csv-parse.
import type { Span } from './cut.ts';

/** The cells of each record of a span whose records are all ordinary. */
export function ordinaryRows(bytes: Uint8Array, span: Span, delimiter: string): string[][] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return span.starts.map((start, i) =>
    cellsOf(buffer.toString('utf8', start, span.ends[i]), delimiter),
  );
}

function cellsOf(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text.charCodeAt(at) === 0x22;
    const end = quoted ? closingQuote(text, at + 1) : endOfBare(text, at, delimiter);
    cells.push(quoted ? unescaped(text, at + 1, end) : text.slice(at, end));
    at = (quoted ? end + 1 : end) + delimiter.length;
  }
  return cells;
}

/** The quote that closes a field: the first one that is not doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (text.charCodeAt(at + 1) === 0x22) at = text.indexOf('"', at + 2);
  return at;
}

function endOfBare(text: string, from: number, delimiter: string): number {
  const at = text.indexOf(delimiter, from);
  return at < 0 ? text.length : at;
}

function unescaped(text: string, from: number, to: number): string {
  const inside = text.slice(from, to);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}
