// Looks into a ZIP before anyone unpacks it: a few kilobytes can unpack to more than the memory.
import { inflateRawSync } from 'node:zlib';

/** What is in a ZIP by its central directory, or why it must not be unpacked. */
export type ZipLook =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Enough for a workbook of half a million rows; more is read as CSV with flat memory. */
const MOST_UNPACKED = 256 << 20;
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

export function lookIntoZip(bytes: Buffer): ZipLook {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    return { ok: false, why: 'its directory is missing: it was cut off' };
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return { ok: false, why: `it holds ${count} parts` };
  const names: string[] = [];
  let unpacked = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      return { ok: false, why: 'its directory is damaged' };
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    const size = unpackedSize(bytes, at, MOST_UNPACKED - unpacked);
    if (size === 'too-large')
      return { ok: false, why: `it would unpack to more than ${MOST_UNPACKED >> 20} MiB` };
    if (size === 'damaged') return { ok: false, why: 'one of its parts is damaged' };
    unpacked += size;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { ok: true, names };
}

/** The true size of an entry, whatever the directory says. */
function unpackedSize(
  bytes: Buffer,
  entry: number,
  most: number,
): number | 'too-large' | 'damaged' {
  const packed = bytes.readUInt32LE(entry + 20);
  const declared = bytes.readUInt32LE(entry + 24);
  const local = bytes.readUInt32LE(entry + 42);
  if (declared > most) return 'too-large';
  if (local + 30 > bytes.length) return 'damaged';
  if (bytes.readUInt16LE(entry + 10) !== DEFLATED) return declared;
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  try {
    const options = { maxOutputLength: Math.max(1, most) };
    return inflateRawSync(bytes.subarray(from, from + packed), options).length;
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === TOO_LARGE;
    return tooLarge ? 'too-large' : 'damaged';
  }
}

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';
