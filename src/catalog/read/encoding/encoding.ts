import type { SourceFile } from '../../../io/world.ts';
import { refuseBinary } from '../delimited/sniff.ts';
import type { Encoding } from './encoding-names.ts';
import { firstHighLine, startOf, surveyOf } from './encoding-survey.ts';
import { type Guess, guessLegacy } from './legacy-encoding.ts';
import { lenientDecoder } from './lenient-decoder.ts';
import { type LostBytes, lostBytes } from './lost-bytes.ts';

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
 * @throws UserError when the bytes are no text
 */
export async function findEncoding(
  file: SourceFile,
  given: Encoding | undefined,
): Promise<EncodingFound> {
  const head = await startOf(file);
  const marked = byteOrderMark(head);
  if (given !== undefined) {
    // Whoever says UTF-16 means the byte order that the mark shows.
    if (given.startsWith('utf-16') && marked?.encoding.startsWith('utf-16'))
      return { kind: 'known', ...marked, how: 'given' };
    const bom = marked?.encoding === given ? marked.bom : 0;
    return { kind: 'known', encoding: given, bom, how: 'given' };
  }
  if (marked) return { kind: 'known', ...marked, how: 'bom' };
  // UTF-16 of ASCII letters is valid UTF-8 too, with a zero after each of them.
  const wide = zeroPattern(head);
  if (wide) return { kind: 'known', encoding: wide, bom: 0, how: 'evidence' };
  // Before the pass over the whole file, which has no end for a device.
  refuseBinary(head, file.path);
  const survey = await surveyOf(file);
  if (survey.utf8) return { kind: 'known', encoding: 'utf-8', bom: 0, how: 'valid' };
  if (survey.mostlyUtf8) return { kind: 'known', encoding: 'utf-8', bom: 0, how: 'damaged' };
  const verdict = guessLegacy(survey.high);
  return verdict.sure
    ? { kind: 'known', encoding: verdict.encoding, bom: 0, how: 'evidence' }
    : { kind: 'ambiguous', guesses: verdict.guesses, line: await firstHighLine(file) };
}

/** A file's text as UTF-8, and the way back from its bytes to the file's own. */
export interface Utf8Text {
  /**
   * The text from its byte `skip` on, without the byte-order mark; undecodable bytes become U+FFFD or
   * stay as they are.
   */
  chunks(skip?: number): AsyncGenerator<Uint8Array>;
  /** Where in the file the text's byte at `offset` comes from; undefined where that is not known. */
  byteAt(offset: number): number | undefined;
}

export function utf8Text(file: SourceFile, encoding: Encoding, bom: number): Utf8Text {
  if (encoding === 'utf-8')
    return {
      chunks: (from = 0) => without(file.chunks(), bom + from),
      byteAt: (offset) => offset + bom,
    };
  const lost = lostBytes(encoding, bom);
  return {
    chunks: (from = 0) => without(decoded(file, encoding, bom, lost), from),
    byteAt: lost.byteAt,
  };
}

async function* without(
  chunks: AsyncIterable<Uint8Array>,
  first: number,
): AsyncGenerator<Uint8Array> {
  let skip = first;
  for await (const chunk of chunks) {
    const rest = skip > 0 ? chunk.subarray(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    if (rest.length > 0) yield rest;
  }
}

async function* decoded(
  file: SourceFile,
  encoding: Encoding,
  bom: number,
  lost: LostBytes,
): AsyncGenerator<Uint8Array> {
  const decoder = lenientDecoder(encoding);
  lost.restart();
  for await (const chunk of without(file.chunks(), bom)) {
    const text = decoder.decode(chunk);
    const bytes = Buffer.from(text);
    lost.note(chunk, text, bytes.length);
    if (bytes.length > 0) yield bytes;
  }
  const tail = decoder.end();
  if (tail !== '') yield Buffer.from(tail);
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

/**
 * UTF-16 without a mark betrays itself by zeros on one side of its ASCII part. Delimiters, digits and
 * line ends are ASCII even in a Chinese table, so a tenth is enough when the other side has none.
 */
function zeroPattern(head: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  const length = Math.min(head.length, 1 << 14) & ~1;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.1 && even < odd * 0.03) return 'utf-16le';
  if (even > pairs * 0.1 && odd < even * 0.03) return 'utf-16be';
  return undefined;
}
