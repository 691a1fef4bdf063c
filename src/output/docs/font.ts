// What a font file is called and which characters it can draw. Typst leaves a missing character blank
// without a word, so we look ourselves. Reads TrueType and OpenType: tables `name` and `cmap`.
import { UserError } from '../../errors.ts';

export interface Font {
  readonly family: string;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
}

/**
 * @throws UserError for a file that is no TrueType or OpenType font
 */
export function readFont(bytes: Uint8Array, path: string): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const name = tables.get('name');
    const cmap = tables.get('cmap');
    if (name === undefined || cmap === undefined) throw new RangeError('no name or cmap table');
    return { family: familyOf(view, name), bytes, has: covers(view, cmap) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(
      `${path} is no font that can be used.`,
      'Give a TrueType or OpenType file (.ttf, .otf, .ttc); web fonts (woff2) do not work.',
      { cause },
    );
  }
}

/** Offsets of the tables by tag; of the first font in a collection. */
function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const start = tag(view, 0) === 'ttcf' ? view.getUint32(12) : 0;
  const kind = view.getUint32(start);
  // 1.0, 'OTTO' and 'true': the signs of the kinds that Typst takes.
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(kind)) throw new RangeError('no sfnt');
  const count = view.getUint16(start + 4);
  const tables = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const at = start + 12 + i * 16;
    tables.set(tag(view, at), view.getUint32(at + 8));
  }
  return tables;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** The typographic family (16), else the family (1), in a Windows record. */
function familyOf(view: DataView, table: number): string {
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let i = 0; i < count; i++) {
    const at = table + 6 + i * 12;
    const id = view.getUint16(at + 6);
    // Platform 3 is Windows, language 0x409 English: the name that Typst matches.
    if (view.getUint16(at) !== 3 || view.getUint16(at + 4) !== 0x409) continue;
    if (id === 1 || id === 16)
      found.set(id, utf16(view, strings + view.getUint16(at + 10), view.getUint16(at + 8)));
  }
  const family = found.get(16) ?? found.get(1);
  if (family === undefined) throw new RangeError('no family name');
  return family;
}

function utf16(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 2) text += String.fromCharCode(view.getUint16(at + i));
  return text;
}

/** The Unicode map: format 12 where there is one, else format 4. */
function covers(view: DataView, table: number): (codePoint: number) => boolean {
  const count = view.getUint16(table + 2);
  const maps = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const at = table + view.getUint32(table + 4 + i * 8 + 4);
    maps.set(view.getUint16(at), at);
  }
  const wide = maps.get(12);
  if (wide !== undefined) return inRanges(groupsOf(view, wide));
  const narrow = maps.get(4);
  if (narrow === undefined) throw new RangeError('no Unicode map');
  return inRanges(segmentsOf(view, narrow));
}

type Range = readonly [from: number, to: number];

function groupsOf(view: DataView, at: number): readonly Range[] {
  const count = view.getUint32(at + 12);
  return Array.from({ length: count }, (_, i): Range => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

function segmentsOf(view: DataView, at: number): readonly Range[] {
  const bytes = view.getUint16(at + 6);
  return Array.from({ length: bytes / 2 }, (_, i): Range => {
    const to = view.getUint16(at + 14 + i * 2);
    return [view.getUint16(at + 16 + bytes + i * 2), to];
  });
}

function inRanges(ranges: readonly Range[]): (codePoint: number) => boolean {
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = ranges[middle] ?? [0, 0];
      if (codePoint < from) high = middle - 1;
      else if (codePoint > to) low = middle + 1;
      else return true;
    }
    return false;
  };
}
