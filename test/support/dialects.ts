import fc from 'fast-check';
import type { Encoding } from '../../src/catalog/read/encoding/encoding-names.ts';
import type { ReadOptions } from '../../src/catalog/read/open.ts';
import { encode } from './encode.ts';

/** How a delimited file is written. */
export interface Written {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Which cells are quoted beyond those that have to be: every n-th. */
  readonly quoteEvery: number;
  readonly endsLine: boolean;
  readonly blankLines: boolean;
}

export const dialects: fc.Arbitrary<Written> = fc.record({
  encoding: fc.constantFrom<Encoding>(
    'utf-8',
    'utf-16le',
    'utf-16be',
    'gb18030',
    'windows-1252',
    'iso-8859-15',
  ),
  bom: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteEvery: fc.constantFrom(1, 2, 3, 100),
  endsLine: fc.boolean(),
  blankLines: fc.boolean(),
});

/** The table's bytes, and how to read them for certain. */
export function written(
  table: readonly (readonly string[])[],
  { encoding, bom, delimiter, lineEnd, quoteEvery, endsLine, blankLines }: Written,
): { readonly bytes: Uint8Array; readonly reading: ReadOptions } {
  let cells = 0;
  const lines = table.map((row) =>
    row.map((cell) => quoted(cell, delimiter, ++cells % quoteEvery === 0)).join(delimiter),
  );
  const spaced = blankLines
    ? lines.flatMap((line, i) => (i % 3 === 1 ? ['', line] : [line]))
    : lines;
  const text = spaced.join(lineEnd) + (endsLine ? lineEnd : '');
  const marked = bom && encoding.startsWith('utf') ? `\ufeff${text}` : text;
  return { bytes: encode(marked, encoding), reading: { encoding, delimiter } };
}

function quoted(cell: string, delimiter: string, always: boolean): string {
  const must = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return must || always ? `"${cell.replaceAll('"', '""')}"` : cell;
}
