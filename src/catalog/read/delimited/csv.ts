import { parse } from 'csv-parse/sync';
import { damagedText, mayBeDamaged } from '../encoding/damaged-text.ts';
import type { Batch, Damage } from '../table.ts';
import { type Dialect, recordCutter, type Span } from './cut.ts';
import { ordinaryRows } from './ordinary.ts';

/**
 * Reads UTF-8 bytes as delimited records, in batches of about a mebibyte. Records count from 1 with
 * the headers; rows that are not as wide as the header are named and left out, unless any width will
 * do. `byte` in the damage is
 * an offset in these bytes.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  { anyWidth = false } = {},
): AsyncGenerator<Batch> {
  const cutter = recordCutter(dialect);
  const rows = rowReader(dialect.delimiter, anyWidth ? undefined : dialect.width);
  let carry: Uint8Array = new Uint8Array();
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const cut = cutter.cut(bytes, false);
    carry = bytes.subarray(cut.used);
    yield rows(bytes, offset, cut.spans, cut.damage);
    offset += cut.used;
    if (cutter.gaveUp()) return;
  }
  const cut = cutter.cut(carry, true);
  yield rows(carry, offset, cut.spans, cut.damage);
}

/** Reads whole records, by csv-parse where there is any doubt, and looks at what comes back. */
function rowReader(delimiter: string, width: number | undefined) {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
  return (
    bytes: Uint8Array,
    offset: number,
    spans: readonly Span[],
    damage: readonly Damage[],
  ): Batch => {
    const rows: string[][] = [];
    const lines: number[] = [];
    const records: number[] = [];
    const sheetRows: number[] = [];
    const found: Damage[] = [...damage];
    for (const span of spans) {
      const part = Buffer.from(bytes.buffer, bytes.byteOffset + span.from, span.to - span.from);
      const parsed: string[][] = span.ordinary
        ? ordinaryRows(bytes, span, delimiter)
        : parse(part, options);
      if (mayBeDamaged(part))
        found.push(...damagedText(part, parsed, span, delimiter, offset + span.from));
      for (const [i, cells] of parsed.entries()) {
        const record = span.records[i] ?? 0;
        const line = span.lines[i] ?? 0;
        if (width !== undefined && !asWideAs(cells, width)) {
          found.push(ragged(cells, width, line, record, delimiter));
          continue;
        }
        rows.push(cells);
        lines.push(line);
        records.push(record);
        sheetRows.push(span.sheetRows[i] ?? 0);
      }
    }
    return { rows, lines, records, sheetRows, damage: found };
  };
}

/** Empty cells beyond the header are harmless: spreadsheets leave them. */
function asWideAs(cells: string[], width: number): boolean {
  while (cells.length > width && cells[cells.length - 1]?.trim() === '') cells.pop();
  return cells.length === width;
}

function ragged(
  cells: readonly string[],
  width: number,
  line: number,
  record: number,
  delimiter: string,
): Damage {
  return {
    rule: 'row-ragged',
    line,
    record,
    value: cells.join(delimiter).slice(0, 240),
    data: { has: String(cells.length), wanted: String(width) },
  };
}
