// What a file is by its content; the extension is only a hint.
import { UserError } from '../../../errors.ts';

export type Container = 'text' | 'workbook';

const MAGIC: readonly { readonly bytes: readonly number[]; readonly is: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a GIF picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'a TIFF picture' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: 'a PDF document' },
  { bytes: [0x1f, 0x8b, 0x08], is: 'a gzip archive; unpack it first' },
  { bytes: [0x42, 0x5a, 0x68, 0x39], is: 'a bzip2 archive; unpack it first' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: 'a Zstandard archive; unpack it first' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], is: 'an xz archive; unpack it first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: 'a 7-Zip archive; unpack it first' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], is: 'a RAR archive; unpack it first' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'a program (ELF)' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], is: 'a Windows program' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], is: 'an SQLite database' },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: 'a Parquet file' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], is: 'text in UTF-32; save it as UTF-8' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], is: 'text in UTF-32; save it as UTF-8' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells text from workbooks by the first bytes.
 * @throws UserError when the file is something else, saying what
 */
export function containerOf(head: Uint8Array, path: string): Container {
  if (startsWith(head, ZIP) || startsWith(head, OLD_OFFICE)) return 'workbook';
  const known = MAGIC.find(({ bytes }) => startsWith(head, bytes));
  if (known !== undefined) throw noCatalog(path, known.is);
  return 'text';
}

/**
 * @throws UserError when the bytes are no text: too many control characters
 */
export function refuseBinary(head: Uint8Array, path: string): void {
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls++;
  // Chance gives a tenth; a damaged table has a few.
  if (controls > 16 && controls > head.length * 0.03) throw noCatalog(path, 'binary data');
}

/** Tab, line ends and form feed are text. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d]);

export type TextFormat = 'delimited' | 'json' | 'xml';

/**
 * What kind of table a text holds.
 * @throws UserError for a web page
 */
export function textFormatOf(start: string, path: string): TextFormat {
  const text = start.trimStart();
  if (/^<(!doctype html|html|table|head|body)\b/i.test(text))
    throw noCatalog(path, 'a web page (some shops name such exports .xls); save it as XLSX or CSV');
  if (/^<(\?xml|!--|[a-z][\w:.-]*[\s>])/i.test(text)) return 'xml';
  if (/^\[\s*([{\]]|$)/.test(text) || /^\{\s*(["}]|$)/.test(text)) return 'json';
  if (/^[[{]/.test(text) && /\.(json|jsonl|ndjson)$/i.test(path)) return 'json';
  return 'delimited';
}

export function noCatalog(path: string, is: string): UserError {
  return new UserError(
    `${path} is no catalog: it is ${is}.`,
    'ewtp reads CSV, TSV, XLSX, ODS, JSON Lines and Google Merchant XML.',
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
