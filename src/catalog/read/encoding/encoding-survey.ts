// One quick pass over a file: what its bytes prove about the encoding.
import { isAscii, isUtf8 } from 'node:buffer';
import type { SourceFile } from '../../../io/world.ts';

export interface Survey {
  /** Every byte belongs to valid UTF-8. */
  readonly utf8: boolean;
  readonly mostlyUtf8: boolean;
  /** Bytes around the first ones above ASCII; empty when there are none. */
  readonly high: Uint8Array;
}

const SAMPLE = 1 << 16;
/** ASCII kept in front of the first high byte, so that a guess can show the word around it. */
const CONTEXT = 24;

/** The first bytes of a file, however they come. */
export async function startOf(file: SourceFile): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of file.chunks()) {
    head = joined(head, chunk.subarray(0, SAMPLE));
    if (head.length >= SAMPLE) break;
  }
  return head;
}

/** Stops early once UTF-8 is out of the question and the sample is full. */
export async function surveyOf(file: SourceFile): Promise<Survey> {
  let carry: Uint8Array = new Uint8Array();
  let utf8 = true;
  let high: Uint8Array = new Uint8Array();
  for await (const chunk of file.chunks()) {
    const ascii = carry.length === 0 && isAscii(chunk);
    if (utf8 && !ascii) {
      const bytes = joined(carry, chunk);
      const whole = lastWholeCharacter(bytes);
      utf8 = isUtf8(bytes.subarray(0, whole));
      carry = bytes.subarray(whole);
    }
    if (!ascii && high.length < SAMPLE) high = joined(high, fromFirstHigh(chunk));
    if (!utf8 && high.length >= SAMPLE) break;
  }
  if (carry.length > 0) utf8 = false;
  return { utf8, mostlyUtf8: !utf8 && mostlyUtf8(high), high };
}

/** The line of the first byte above ASCII; a second look, for the message only. */
export async function firstHighLine(file: SourceFile): Promise<number> {
  let line = 1;
  for await (const chunk of file.chunks()) {
    const at = isAscii(chunk) ? -1 : chunk.findIndex((byte) => byte > 0x7f);
    line += countLines(at < 0 ? chunk : chunk.subarray(0, at));
    if (at >= 0) break;
  }
  return line;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.length === 0 ? b : Buffer.concat([a, b]);
}

function fromFirstHigh(chunk: Uint8Array): Uint8Array {
  const at = chunk.findIndex((byte) => byte > 0x7f);
  return at < 0 ? new Uint8Array() : chunk.subarray(Math.max(0, at - CONTEXT), at + SAMPLE);
}

/** Valid multi-byte sequences do not come about by chance: few faults among many are damage. */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return sound >= 3 && sound > broken * 4;
}

function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wants > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** LF, CRLF and bare CR each end one line. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1))
    if (bytes[at + 1] !== 10) count++;
  return count;
}
