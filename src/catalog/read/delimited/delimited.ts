import type { Utf8Text } from '../encoding/encoding.ts';
import { findHeader, type Top } from '../header/header.ts';
import { headerDamage } from '../header/header-damage.ts';
import type { ReadOptions } from '../options.ts';
import { type Batch, type CatalogFile, type Damage, NO_TABLE } from '../table.ts';
import { readCsv } from './csv.ts';
import { declaredDelimiter, findDelimiter } from './dialect.ts';

/** The beginning of a text, and whether that is all of it. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** Prepares to read a delimited text. */
export async function openDelimited(
  path: string,
  encoding: string,
  text: Utf8Text,
  head: Head,
  options: ReadOptions,
): Promise<CatalogFile> {
  const declared = declaredDelimiter(head.bytes);
  const found = findDelimiter(head.bytes.subarray(declared?.length ?? 0));
  const delimiter = options.delimiter ?? declared?.delimiter ?? found.delimiter;
  const facts = { path, format: 'csv' as const, encoding, delimiter };
  const skip = declared?.length ?? 0;
  const firstLine = declared === undefined ? 1 : 2;
  const inFile = fileOffsets(text, skip);
  const dialect = { delimiter, firstLine };
  const top = await topOf(head, skip, { ...dialect, width: found.width });
  // A first line beyond the sample is no header, whatever it begins with.
  if (!head.whole && top.rows.length <= 1 && top.damage.length === 0) {
    const damage: Damage = { rule: 'record-too-long', line: firstLine, record: 0 };
    return { ...NO_TABLE, ...facts, damage: [damage] };
  }
  const header = findHeader(top, options.mapping);
  if (header === undefined) {
    const value = (top.rows[0] ?? []).join(delimiter).slice(0, 120);
    const line = top.lines[0] ?? firstLine;
    const none: Damage = { rule: 'header-missing', say: 'none', line, record: 0, value };
    const above = top.damage.filter((one) => one.line <= line).map(inFile);
    return {
      ...NO_TABLE,
      ...facts,
      damage: [...above.map((one) => ({ ...one, record: 0 })), none],
    };
  }
  const width = header.headers.length;
  return {
    ...facts,
    ...header,
    headerLine: header.line,
    damage: headerDamage(header, top).map(inFile),
    batches: () =>
      dataOf(readCsv(text.chunks(skip), { ...dialect, width }), header.headerRecords, inFile),
  };
}

/** Damage knows its place in the decoded text; the user has the file. */
function fileOffsets(text: Utf8Text, skip: number): (damage: Damage) => Damage {
  return (damage) => {
    if (damage.byte === undefined) return damage;
    const { byte, ...rest } = damage;
    const inFile = text.byteAt(byte + skip);
    return inFile === undefined ? rest : { ...rest, byte: inFile };
  };
}

const MOST_TOP_ROWS = 40;

/** The first records of the sample; titles are narrower than the table, so any width will do. */
async function topOf(
  head: Head,
  skip: number,
  dialect: { delimiter: string; firstLine: number; width: number },
): Promise<Top> {
  const sample = async function* () {
    yield head.bytes.subarray(skip);
  };
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const records: number[] = [];
  const sheetRows: number[] = [];
  const damage: Damage[] = [];
  for await (const batch of readCsv(sample(), dialect, { anyWidth: true })) {
    damage.push(...batch.damage);
    for (let i = 0; i < batch.rows.length && rows.length < MOST_TOP_ROWS; i++) {
      rows.push(batch.rows[i] ?? []);
      lines.push(batch.lines[i] ?? 0);
      records.push(batch.records[i] ?? 0);
      sheetRows.push(batch.sheetRows?.[i] ?? 0);
    }
  }
  return { rows, lines, records, sheetRows, damage, whole: head.whole };
}

/** Leaves out the header and counts data records from 1. */
async function* dataOf(
  batches: AsyncGenerator<Batch>,
  headerRecords: number,
  inFile: (damage: Damage) => Damage,
): AsyncGenerator<Batch> {
  for await (const { rows, lines, records, sheetRows, damage } of batches) {
    const from = records.findIndex((record) => record > headerRecords);
    const start = from < 0 ? rows.length : from;
    yield {
      rows: fromIndex(rows, start),
      lines: fromIndex(lines, start),
      records: records.slice(start).map((record) => record - headerRecords),
      ...(sheetRows && { sheetRows: fromIndex(sheetRows, start) }),
      damage: damage
        .filter((one) => one.record > headerRecords)
        .map((one) => inFile({ ...one, record: one.record - headerRecords })),
    };
  }
}

function fromIndex<T>(list: readonly T[], start: number): readonly T[] {
  return start === 0 ? list : list.slice(start);
}
