// Finds the objects of the one array that a JSON document holds, without reading the document whole.
import { LONGEST_RECORD } from '../delimited/cut.ts';

export interface Element {
  readonly line: number;
  readonly state: 'whole' | 'too-long' | 'unclosed';
  readonly bytes: Uint8Array;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const ARRAY = 0x5b;
const OBJECT = 0x7b;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Offset behind the bracket of the first array of objects: the document itself, or the value of a key
 * of the outermost object; undefined when there is none in these bytes.
 */
export function arrayStart(head: Uint8Array): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === ARRAY && depth <= 1 && holdsObjects(head, at + 1)) return at + 1;
    else if (OPEN.has(byte)) depth++;
    else if (CLOSE.has(byte)) depth--;
  }
  return undefined;
}

function holdsObjects(head: Uint8Array, from: number): boolean {
  let at = from;
  while (BLANKS.has(head[at] ?? 0)) at++;
  return head[at] === OBJECT;
}

/** The values between the commas of the array that begins at `start`, up to its bracket. */
export async function* elementsOf(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
): AsyncGenerator<Element> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let skip = start;
  let line = 1;
  let first = 0;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  for await (const chunk of chunks) {
    const begin = Math.min(skip, chunk.length);
    for (let at = 0; at < begin; at++) if (chunk[at] === 0x0a) line++;
    skip -= begin;
    let from = begin;
    for (let at = begin; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === 0x0a) line++;
      if (first === 0) {
        if (BLANKS.has(byte) || byte === 0x2c) continue;
        if (CLOSE.has(byte)) return;
        first = line;
        from = at;
      }
      if (escaped) escaped = false;
      else if (quoted) {
        if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) quoted = false;
      } else if (byte === QUOTE) quoted = true;
      else if (OPEN.has(byte)) depth++;
      else if (CLOSE.has(byte)) depth--;
      // A scalar ends before the next comma or bracket, a structure with its own bracket.
      const ended = !quoted && (depth < 0 || (depth === 0 && (CLOSE.has(byte) || byte === 0x2c)));
      if (!ended) continue;
      const to = depth === 0 && CLOSE.has(byte) ? at + 1 : at;
      parts.push(chunk.subarray(from, to));
      yield { line: first, state: 'whole', bytes: Buffer.concat(parts) };
      if (depth < 0) return;
      parts = [];
      size = 0;
      first = 0;
    }
    if (first === 0) continue;
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST_RECORD) {
      yield { line: first, state: 'too-long', bytes: new Uint8Array() };
      return;
    }
  }
  if (first > 0) yield { line: first, state: 'unclosed', bytes: Buffer.concat(parts) };
}
