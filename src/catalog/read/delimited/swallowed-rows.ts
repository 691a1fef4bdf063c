// A quote that lost its partner makes the rows after it part of one value. csv-parse cannot see that:
// the value may even end properly, at a quotation mark of a later row. These tests look inside.
import { markRecord, newMark, nextLine } from './split.ts';

const COMMA = 0x2c;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Whether a record of several lines is really several rows: complete inner lines with as many fields as
 * the table has, or a first and a last line that would each be a row on its own.
 * The wider the table, the less is chance: one inner line is proof from six columns on.
 */
export function swallowsRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  width: number,
): boolean {
  if (width < 2) return false;
  const wanted = width >= 6 ? 1 : width >= 3 ? 2 : 3;
  let run = 0;
  let line = nextLine(bytes, from, to);
  if (width >= 3 && rowLike(bytes, from, line, delimiter, width)) {
    const last = lastLine(bytes, line, to);
    if (rowLike(bytes, last, to, delimiter, width)) return true;
  }
  while (line < to) {
    const end = nextLine(bytes, line, to);
    if (end >= to) return false;
    run = rowLike(bytes, line, end, delimiter, width) ? run + 1 : 0;
    if (run >= wanted) return true;
    line = end;
  }
  return false;
}

/** One line with the table's number of fields, whose commas are not those of a sentence. */
function rowLike(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  width: number,
): boolean {
  const mark = newMark();
  markRecord(bytes, from, to, delimiter, mark);
  // The line that holds the lost quote itself counts by its delimiters alone.
  const whole = mark.open !== 'quoted' && mark.innerLines === 0;
  const fields = whole ? mark.fields : delimitersIn(bytes, from, to, delimiter) + 1;
  return fields === width && (delimiter !== COMMA || !isProse(bytes, from, to));
}

function delimitersIn(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === delimiter) count++;
  return count;
}

/** In a sentence a space follows the comma, in a table it hardly ever does. */
function isProse(bytes: Uint8Array, from: number, to: number): boolean {
  let commas = 0;
  let spaced = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] !== COMMA) continue;
    commas++;
    if (bytes[at + 1] === SPACE) spaced++;
  }
  return spaced * 2 > commas;
}

function lastLine(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (bytes[at - 1] === LF || bytes[at - 1] === CR) return at;
  return from;
}
