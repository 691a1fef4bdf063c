import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../io/world.ts';
import { declaredDelimiter } from '../read/delimited/dialect.ts';
import { findEncoding, utf8Text } from '../read/encoding/encoding.ts';
import { encodingNamed } from '../read/encoding/encoding-names.ts';
import type { CatalogFile } from '../read/table.ts';
import { encoderFor } from './encoder.ts';

/** A delimited file that can be taken apart and put together again, byte for byte. */
export interface RawText {
  readonly delimiter: string;
  /** Columns of the header. */
  readonly width: number;
  /** Records above the first data record. */
  readonly headerRecords: number;
  /** What stands in front of the table: the byte-order mark and a `sep=` line, as the file has them. */
  readonly lead: Uint8Array;
  /** The line on which the table begins: 2 below a `sep=` line. */
  readonly firstLine: number;
  /** The table as UTF-8. */
  text(): AsyncGenerator<Uint8Array>;
  /** UTF-8 in the file's own encoding; whole characters only. */
  encode(utf8: Uint8Array): Uint8Array;
}

/**
 * @param doing what is to be done with the file, for messages: `mended`, `split`
 * @throws UserError for a file that is no delimited text, or that would not come back as it was
 */
export async function rawText(
  source: SourceFile,
  catalog: CatalogFile,
  doing: string,
): Promise<RawText> {
  const encoding = encodingNamed(catalog.encoding ?? '');
  if (catalog.format !== 'csv') throw notText(catalog, doing);
  if (encoding === undefined || catalog.delimiter === undefined || catalog.columns.length === 0)
    throw new UserError(
      `${catalog.path} is not ${doing}: no table was found in it.`,
      'Mend first what the verdict names; --encoding and --delimiter help where ewtp cannot tell.',
    );
  const found = await findEncoding(source, encoding);
  const bom = found.kind === 'known' ? found.bom : 0;
  const text = utf8Text(source, encoding, bom);
  const first = await firstBytes(text.chunks());
  const skip = declaredDelimiter(first)?.length ?? 0;
  const own = encoderFor(encoding);
  const encode =
    encoding === 'utf-8'
      ? (utf8: Uint8Array) => utf8
      : (utf8: Uint8Array) => own(Buffer.from(utf8).toString('utf8'));
  const mark = (await firstBytes(source.chunks())).subarray(0, bom);
  if (encoding !== 'utf-8' && !(await comesBack(source, bom, text.chunks(), encode)))
    throw new UserError(
      `${catalog.path} is not ${doing}: it holds bytes that ${encoding} would not give back as they are.`,
      'Save it as UTF-8 in the program it comes from, and look at the signs that are damaged.',
    );
  return {
    delimiter: catalog.delimiter,
    width: catalog.headers.length,
    headerRecords: catalog.headerRecords,
    lead: Buffer.concat([mark, encode(first.subarray(0, skip))]),
    firstLine: skip > 0 ? 2 : 1,
    text: () => text.chunks(skip),
    encode,
  };
}

function notText({ path, format }: CatalogFile, doing: string): UserError {
  return new UserError(
    `${path} is not ${doing}: only delimited text (CSV, TSV) is, and this is ${format.toUpperCase()}.`,
    'Save it as CSV UTF-8 in the program it comes from, or mend it there.',
  );
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) if (chunk.length >= 16) return chunk.subarray(0, 16);
  return firstOfSmall(chunks);
}

async function firstOfSmall(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).subarray(0, 16);
}

/** Whether decoding and encoding gives the same bytes, over the whole file. */
async function comesBack(
  source: SourceFile,
  bom: number,
  text: AsyncIterable<Uint8Array>,
  encode: (utf8: Uint8Array) => Uint8Array,
): Promise<boolean> {
  const before = createHash('sha256');
  let skip = bom;
  for await (const chunk of source.chunks()) {
    before.update(chunk.subarray(skip));
    skip = Math.max(0, skip - chunk.length);
  }
  const after = createHash('sha256');
  for await (const chunk of text) after.update(encode(chunk));
  return before.digest('hex') === after.digest('hex');
}
