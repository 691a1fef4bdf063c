import { isUtf8 as bufferIsUtf8 } from 'node:buffer';
import type { SourceFile } from '../../io/world.ts';
import type { Encoding } from './encoding-names.ts';
import { type Guess, guessLegacy } from './legacy-encoding.ts';

/** How a file's bytes become text, or why that cannot be told. */
export type EncodingFound =
  | {
      readonly kind: 'known';
      readonly encoding: Encoding;
      readonly bom: number;
      readonly how: 'given' | 'bom' | 'valid' | 'evidence' | 'damaged';
    }
  | { readonly kind: 'ambiguous'; readonly guesses: readonly Guess[]; readonly line: number };

/**
 * Finds the encoding of a file: a byte-order mark, else valid UTF-8, else the zero bytes of UTF-16,
 * else what the frequencies prove; what stays open is returned as ambiguous, never guessed.
 */
export async function findEncoding(
  file: SourceFile,
  given: Encoding | undefined,
): Promise<EncodingFound> {
  const survey = await surveyOf(file);
  const marked = byteOrderMark(survey.head);
  if (given !== undefined) {
    const bom = marked?.encoding === given ? marked.bom : 0;
    return { kind: 'known', encoding: given, bom, how: 'given' };
  }
  if (marked) return { kind: 'known', ...marked, how: 'bom' };
  if (survey.utf8) return { kind: 'known', encoding: 'utf-8', bom: 0, how: 'valid' };
  const wide = zeroPattern(survey.head);
  if (wide) return { kind: 'known', encoding: wide, bom: 0, how: 'evidence' };
  if (survey.mostlyUtf8) return { kind: 'known', encoding: 'utf-8', bom: 0, how: 'damaged' };
  const verdict = guessLegacy(survey.high);
  return verdict.sure
    ? { kind: 'known', encoding: verdict.encoding, bom: 0, how: 'evidence' }
    : { kind: 'ambiguous', guesses: verdict.guesses, line: survey.highLine };
}

/** The file's text as UTF-8 bytes, without its byte-order mark; undecodable bytes become U+FFFD. */
export async function* utf8Chunks(
  file: SourceFile,
  encoding: Encoding,
  bom: number,
): AsyncGenerator<Uint8Array> {
  let skip = bom;
  if (encoding === 'utf-8') {
    for await (const chunk of file.chunks()) {
      const rest = skip > 0 ? chunk.subarray(skip) : chunk;
      skip = Math.max(0, skip - chunk.length);
      if (rest.length > 0) yield rest;
    }
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of file.chunks()) {
    const rest = skip > 0 ? chunk.subarray(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    const text = decoder.decode(rest, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const tail = decoder.decode();
  if (tail !== '') yield Buffer.from(tail);
}

interface Survey {
  readonly head: Uint8Array;
  readonly utf8: boolean;
  readonly mostlyUtf8: boolean;
  /** Up to 64 KiB around the first bytes above ASCII, cut at ASCII so that no character is halved. */
  readonly high: Uint8Array;
  readonly highLine: number;
}

const SAMPLE = 1 << 16;

/** One quick pass over the whole file: is it UTF-8 everywhere, and where does ASCII end? */
async function surveyOf(file: SourceFile): Promise<Survey> {
  let head: Uint8Array = new Uint8Array();
  let carry: Uint8Array = new Uint8Array();
  let utf8 = true;
  let high: Uint8Array | undefined;
  let highLine = 1;
  for await (const chunk of file.chunks()) {
    if (head.length === 0) head = chunk.subarray(0, SAMPLE);
    if (utf8) {
      const joined = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
      const whole = lastWholeCharacter(joined);
      utf8 = isUtf8(joined.subarray(0, whole));
      carry = joined.subarray(whole);
    }
    if (high === undefined || (high.length < SAMPLE && !utf8)) {
      const at = chunk.findIndex((byte) => byte > 0x7f);
      if (at < 0) {
        if (high === undefined) highLine += countNewlines(chunk);
      } else {
        if (high === undefined) highLine += countNewlines(chunk.subarray(0, at));
        high = Buffer.concat([high ?? new Uint8Array(), chunk.subarray(at, at + SAMPLE)]);
      }
    }
    // The verdict needs no more than the sample once UTF-8 is out of the question.
    if (!utf8 && high !== undefined && high.length >= SAMPLE) break;
  }
  if (carry.length > 0) utf8 = false;
  const sample = high ?? new Uint8Array();
  return { head, utf8, mostlyUtf8: !utf8 && mostlyUtf8(sample), high: sample, highLine };
}

function byteOrderMark(head: Uint8Array): { encoding: Encoding; bom: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33)
    return { encoding: 'gb18030', bom: 4 };
  return undefined;
}

/** UTF-16 without a mark betrays itself by zeros on every other byte of its ASCII part. */
function zeroPattern(head: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  const length = Math.min(head.length, 4096) & ~1;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
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

function isUtf8(bytes: Uint8Array): boolean {
  return bufferIsUtf8(bytes);
}

function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
