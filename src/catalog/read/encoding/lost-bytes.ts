// Finds where in a file that is not UTF-8 the undecodable bytes stand. Only chunks in which the
// decoder met one are looked at twice.
import type { Encoding } from './encoding-names.ts';
import { lenientDecoder } from './lenient-decoder.ts';

export interface LostBytes {
  /** Begins again at the start of the file. */
  restart(): void;
  /** Takes note of a chunk, the text it gave and how many bytes of UTF-8 that is. */
  note(chunk: Uint8Array, text: string, utf8Length: number): void;
  /** The file's offset of the replacement character at this offset of the decoded text. */
  byteAt(offset: number): number | undefined;
}

/** Places kept; a file with more damage than that needs no exact places. */
const MOST = 10_000;
/** Enough of the bytes before a chunk to bring a decoder into the state it had there. */
const RUN_UP = 64;

export function lostBytes(encoding: Encoding, bom: number): LostBytes {
  const places = new Map<number, number>();
  let read = bom;
  let written = 0;
  let before: Uint8Array = new Uint8Array();
  return {
    restart() {
      read = bom;
      written = 0;
      before = new Uint8Array();
    },
    note(chunk, text, utf8Length) {
      if (text.includes('\uFFFD') && places.size < MOST)
        search(encoding, before, chunk, (inText, inChunk) => {
          if (places.size < MOST) places.set(written + inText, read + inChunk);
        });
      read += chunk.length;
      written += utf8Length;
      before = chunk.subarray(Math.max(0, chunk.length - RUN_UP));
    },
    byteAt: (offset) => places.get(offset),
  };
}

/** Decodes byte by byte: a replacement stands for the bytes since the character before it. */
function search(
  encoding: Encoding,
  before: Uint8Array,
  chunk: Uint8Array,
  tell: (inText: number, inChunk: number) => void,
): void {
  const decoder = lenientDecoder(encoding);
  // The two bytes of UTF-16 lie side by side in a chunk; the others may have begun in the last one.
  if (!encoding.startsWith('utf-16')) decoder.decode(before.subarray(runUpStart(before)));
  let inText = 0;
  let begins = 0;
  for (let i = 0; i < chunk.length; i++) {
    const text = decoder.decode(chunk.subarray(i, i + 1));
    for (const character of text) {
      if (character === '\uFFFD') tell(inText, begins);
      inText += Buffer.byteLength(character);
    }
    if (text !== '') begins = i + 1;
  }
}

/** Behind the last line end: a character never spans one. */
function runUpStart(before: Uint8Array): number {
  return before.lastIndexOf(0x0a) + 1;
}
