// Finds where records begin and end, line by line and byte by byte. csv-parse stays the parser of
// record: it gets whole records only, so that one bad quote cannot swallow the rest of a file, and
// every record keeps the physical line on which it starts.

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What one look along a record found. Reused from call to call: read it at once. */
export interface RecordMark {
  /** Where the next record begins. */
  next: number;
  /** Where this record's text ends, before its line end. */
  end: number;
  fields: number;
  /** Line ends inside quoted fields. */
  innerLines: number;
  /** `none`, a quote inside a bare value, or text after a closing quote. */
  stray: 'none' | 'in-bare' | 'after-quoted';
  /** The end of the bytes came before the end of the record. */
  open: 'no' | 'bare' | 'quoted';
}

export function newMark(): RecordMark {
  return { next: 0, end: 0, fields: 0, innerLines: 0, stray: 'none', open: 'no' };
}

/**
 * Looks along the record that starts at `from`, by the reading of quotes that csv-parse has with
 * `relax_quotes`: a quote counts only as the first character of a field, and text after a closing
 * quote makes the whole field literal.
 */
export function markRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  mark: RecordMark,
): void {
  mark.fields = 1;
  mark.innerLines = 0;
  mark.stray = 'none';
  let quoted = false;
  let fieldStart = true;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === QUOTE) {
        const after = at + 1 < to ? bytes[at + 1] : undefined;
        if (after === QUOTE) at++;
        else {
          quoted = false;
          const closes = after === undefined || after === delimiter || after === LF || after === CR;
          if (!closes) mark.stray = 'after-quoted';
        }
      } else if (byte === LF) mark.innerLines++;
      else if (byte === CR && bytes[at + 1] !== LF) mark.innerLines++;
    } else if (byte === delimiter) {
      mark.fields++;
      fieldStart = true;
      continue;
    } else if (byte === QUOTE) {
      if (fieldStart) quoted = true;
      else if (mark.stray === 'none') mark.stray = 'in-bare';
    } else if (byte === LF || byte === CR) break;
    fieldStart = false;
  }
  mark.end = at;
  if (at >= to) {
    mark.open = quoted ? 'quoted' : 'bare';
    mark.next = to;
    return;
  }
  // A carriage return at the very end may be half of a CRLF whose other half is still to come.
  mark.open = bytes[at] === CR && at + 1 >= to ? 'bare' : 'no';
  mark.next = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** The start of the physical line after the one at `from`; `to` when there is none. */
export function nextLine(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return to;
}
