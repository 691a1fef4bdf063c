// Blank lines, and rows of nothing but delimiters, blanks and empty quotes, are no records.

const BLANK = new Uint8Array(256);
for (const byte of [0x09, 0x0a, 0x0d, 0x20, 0x22]) BLANK[byte] = 1;

/** Whether these bytes hold no value; the no-break and the full-width space are blanks too. */
export function isBlankRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (BLANK[byte] === 1 || byte === delimiter) continue;
    if (byte === 0xc2 && bytes[at + 1] === 0xa0) at += 1;
    else if (byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80) at += 2;
    else return false;
  }
  return true;
}
