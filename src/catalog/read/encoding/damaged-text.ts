// Values that something broke before they came here: lost characters, NUL bytes, formula errors.
import { isUtf8 } from 'node:buffer';
import { isErrorCell } from '../../values/spreadsheet.ts';
import type { Span } from '../delimited/cut.ts';
import { markRecord, newMark } from '../delimited/split.ts';
import type { Damage } from '../table.ts';

const REPLACEMENT = Buffer.from('\uFFFD');

/** A quick look over many records: most files have nothing of the kind. */
export function mayBeDamaged(part: Buffer): boolean {
  return part.includes(0) || part.includes('#') || part.includes(REPLACEMENT) || !isUtf8(part);
}

/** Names each damaged cell of a span, with the offset of the first byte that cannot be read. */
export function* damagedText(
  part: Uint8Array,
  parsed: readonly (readonly string[])[],
  span: Span,
  delimiter: string,
  offset: number,
): Generator<Damage> {
  const mark = newMark();
  let at = 0;
  for (const [i, cells] of parsed.entries()) {
    markRecord(part, at, part.length, delimiter.charCodeAt(0), mark);
    const bad = firstBadByte(part, at, mark.end);
    for (const fault of damagedCells(cells)) {
      yield {
        ...fault,
        line: span.lines[i] ?? 0,
        record: span.records[i] ?? 0,
        sheetRow: span.sheetRows[i] ?? 0,
        ...(fault.rule === 'encoding-undecodable' && bad >= 0 && { byte: offset + bad }),
      };
    }
    at = mark.next;
  }
}

/** The damaged cells of one row, whatever kind of file it comes from. */
export function* damagedCells(
  cells: readonly string[],
): Generator<Pick<Damage, 'rule' | 'value' | 'position' | 'data'>> {
  for (const [position, value] of cells.entries()) {
    const at = { value, position, data: { position: String(position + 1) } };
    if (value.includes('\0')) yield { rule: 'nul-byte', ...at };
    if (value.includes('\uFFFD')) yield { rule: 'encoding-undecodable', ...at };
    if (isErrorCell(value)) yield { rule: 'formula-error', ...at };
  }
}

/** Offset of the first byte that is no UTF-8, or of the first replacement character; -1 if none. */
function firstBadByte(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) at++;
    else {
      const size = sequenceSize(bytes, at, to);
      if (size === 0) return at;
      if (lead === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return at;
      at += size;
    }
  }
  return -1;
}

/** Length of the UTF-8 sequence that starts here; 0 when it is none (Unicode, table 3-7). */
function sequenceSize(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + size > to) return 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}
