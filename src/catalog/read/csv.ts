import { parse } from 'csv-parse/sync';
import { type Dialect, recordCutter, type Span } from './cut.ts';
import type { Batch, Damage } from './table.ts';

/**
 * Reads UTF-8 bytes as delimited records, in batches of about a mebibyte. Records count from 1 with
 * the headers; rows that are not as wide as the header are named and left out.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
): AsyncGenerator<Batch> {
  const cutter = recordCutter(dialect);
  const rows = rowReader(dialect);
  let carry: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const cut = cutter.cut(bytes, false);
    carry = bytes.subarray(cut.used);
    yield rows(bytes, cut.spans, cut.damage);
    if (cutter.gaveUp()) return;
  }
  const cut = cutter.cut(carry, true);
  yield rows(carry, cut.spans, cut.damage);
}

/** Hands whole records to csv-parse and looks at what comes back. */
function rowReader({ delimiter, width }: Dialect) {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
  return (bytes: Uint8Array, spans: readonly Span[], damage: readonly Damage[]): Batch => {
    const rows: string[][] = [];
    const lines: number[] = [];
    const records: number[] = [];
    const found: Damage[] = [...damage];
    for (const span of spans) {
      const part = Buffer.from(bytes.buffer, bytes.byteOffset + span.from, span.to - span.from);
      const suspicious = part.includes(0) || part.includes(REPLACEMENT);
      const parsed: string[][] = parse(part, options);
      for (const [i, cells] of parsed.entries()) {
        const record = span.records[i] ?? 0;
        const line = span.lines[i] ?? 0;
        if (record === 0 || isBlank(cells)) continue;
        if (suspicious) found.push(...damagedText(cells, line, record));
        if (width !== undefined && !asWideAs(cells, width)) {
          found.push({
            rule: 'row-ragged',
            line,
            record,
            value: cells.join(delimiter).slice(0, 240),
            data: { has: String(cells.length), wanted: String(width) },
          });
          continue;
        }
        rows.push(cells);
        lines.push(line);
        records.push(record);
      }
    }
    return { rows, lines, records, damage: found };
  };
}

const REPLACEMENT = Buffer.from('\uFFFD');

/** Empty cells beyond the header are harmless: spreadsheets leave them. */
function asWideAs(cells: string[], width: number): boolean {
  while (cells.length > width && cells[cells.length - 1]?.trim() === '') cells.pop();
  return cells.length === width;
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function* damagedText(cells: readonly string[], line: number, record: number): Generator<Damage> {
  for (const [i, value] of cells.entries()) {
    if (value.includes('\0'))
      yield { rule: 'nul-byte', line, record, value, data: { position: String(i + 1) } };
    if (value.includes('\uFFFD'))
      yield {
        rule: 'encoding-undecodable',
        line,
        record,
        value,
        data: { position: String(i + 1) },
      };
  }
}
