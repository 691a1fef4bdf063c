// Physical lines of a text, one at a time; a line longer than a record may be is not kept.
import { LONGEST_RECORD } from './cut.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset of its first byte in the text. */
  readonly offset: number;
  /** Without its line end; cut off when it is too long. */
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** Lines end with LF or CRLF. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let offset = 0;
  let parts: Uint8Array[] = [];
  let kept = 0;
  let size = 0;
  const line = (): Line => ({
    number,
    offset,
    bytes: withoutReturn(
      parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts),
    ),
    tooLong: size > LONGEST_RECORD,
  });
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (kept > LONGEST_RECORD) return;
    kept += part.length;
    parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      offset += size + 1;
      number++;
      parts = [];
      kept = 0;
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === 0x0d ? bytes.subarray(0, -1) : bytes;
}
