import { isBlankRecord } from '../read/delimited/blank.ts';
import { type Cut, recordCutter } from '../read/delimited/cut.ts';
import type { RawText } from './raw-text.ts';

/** A stretch of a file; all of them together are the file. */
export interface Piece {
  /** `head`: all above the first data record · `blank`: blank lines · `unread`: what no reader trusts. */
  readonly kind: 'head' | 'record' | 'blank' | 'unread';
  /** The data record, from 1; 0 for what is none. */
  readonly record: number;
  /** UTF-8, the line end included. */
  readonly bytes: Uint8Array;
  /** Where the record's text ends and its line end begins. */
  readonly end: number;
  /** Whether each of its cells can be read in one way only. */
  readonly ordinary: boolean;
}

/** The table of a file in pieces, some thousands at a time. */
export async function* piecesOf(raw: RawText): AsyncGenerator<readonly Piece[]> {
  const { delimiter, width } = raw;
  const cutter = recordCutter({ delimiter, width });
  const piecesIn = pieceMaker(raw);
  let carry: Uint8Array = new Uint8Array();
  for await (const chunk of raw.text()) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    if (cutter.gaveUp()) {
      yield [unread(bytes)];
      carry = new Uint8Array();
      continue;
    }
    const cut = cutter.cut(bytes, false);
    carry = bytes.subarray(cut.used);
    yield piecesIn(bytes, cut);
  }
  if (cutter.gaveUp()) {
    yield [unread(carry)];
    return;
  }
  const cut = cutter.cut(carry, true);
  yield piecesIn(carry, cut);
  if (cut.used < carry.length) yield [unread(carry.subarray(cut.used))];
}

/** Names all bytes that a cut is done with. */
function pieceMaker({ delimiter, headerRecords }: RawText) {
  const separator = delimiter.charCodeAt(0);
  let inHead = true;

  function between(bytes: Uint8Array, from: number, to: number): Piece[] {
    if (from >= to) return [];
    const part = bytes.subarray(from, to);
    const blank = isBlankRecord(bytes, from, to, separator);
    const kind = inHead ? 'head' : blank ? 'blank' : 'unread';
    return [{ kind, record: 0, bytes: part, end: part.length, ordinary: false }];
  }

  return (bytes: Uint8Array, { spans, used }: Cut): readonly Piece[] => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { starts, ends, records, ordinary } of spans) {
      for (let i = 0; i < starts.length; i++) {
        const start = starts[i] ?? 0;
        const end = ends[i] ?? start;
        const number = records[i] ?? 0;
        // Blank lines in front of the first data record belong to the head.
        pieces.push(...between(bytes, at, start));
        inHead = number <= headerRecords;
        at = afterLineEnd(bytes, end);
        pieces.push({
          kind: inHead ? 'head' : 'record',
          record: inHead ? 0 : number - headerRecords,
          bytes: bytes.subarray(start, at),
          end: end - start,
          ordinary,
        });
      }
    }
    return [...pieces, ...between(bytes, at, used)];
  };
}

function afterLineEnd(bytes: Uint8Array, end: number): number {
  if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) return end + 2;
  return Math.min(bytes.length, end + 1);
}

function unread(bytes: Uint8Array): Piece {
  return { kind: 'unread', record: 0, bytes, end: bytes.length, ordinary: false };
}
