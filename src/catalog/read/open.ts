import type { SourceFile } from '../../io/world.ts';
import { readCsv } from './csv.ts';
import { declaredDelimiter, findDelimiter } from './dialect.ts';
import { findEncoding, utf8Chunks } from './encoding.ts';
import type { Encoding } from './encoding-names.ts';
import { findHeader, type HeaderFound, type Mapping, type Top } from './header.ts';
import type { Batch, CatalogFile, Damage } from './table.ts';

export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly mapping?: Mapping;
}

/** Looks at a catalog file and prepares to read it; nothing is read twice that is large. */
export async function openCatalog(file: SourceFile, options: ReadOptions): Promise<CatalogFile> {
  return openDelimited(file, options);
}

const HEAD = 1 << 18;

async function openDelimited(file: SourceFile, options: ReadOptions): Promise<CatalogFile> {
  const found = await findEncoding(file, options.encoding);
  if (found.kind === 'ambiguous') {
    const guesses = found.guesses
      .map((guess) => `${guess.encoding} (“${guess.looksLike}”)`)
      .join(', ');
    return unreadable(file.path, {
      rule: 'encoding-ambiguous',
      line: found.line,
      record: 0,
      data: { guesses },
    });
  }
  const { encoding, bom } = found;
  const chunks = () => utf8Chunks(file, encoding, bom);
  const head = await headOf(chunks());
  if (head.length === 0 || isBlankText(head))
    return unreadable(file.path, { rule: 'file-empty', line: 1, record: 0 });
  const delimiter = options.delimiter ?? declaredDelimiter(head) ?? findDelimiter(head);
  const top = await topOf(head, delimiter);
  const header = findHeader(top, options.mapping);
  const facts = { path: file.path, format: 'csv' as const, encoding, delimiter };
  if (header === undefined) {
    const first = (top.rows[0] ?? []).join(delimiter).slice(0, 120);
    return {
      ...nothing,
      ...facts,
      damage: [
        { rule: 'header-missing', say: 'none', line: top.lines[0] ?? 1, record: 0, value: first },
      ],
    };
  }
  return {
    ...facts,
    ...header,
    headerLine: header.line,
    damage: headerDamage(header, top),
    batches: () =>
      dataOf(readCsv(chunks(), { delimiter, width: header.headers.length }), header.headerRecords),
  };
}

const nothing = {
  layout: '',
  headers: [],
  headerLine: 1,
  headerRecords: 0,
  columns: [],
  async *batches(): AsyncGenerator<Batch> {},
};

function unreadable(path: string, damage: Damage): CatalogFile {
  return { ...nothing, path, format: 'csv', damage: [damage] };
}

async function headOf(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(parts);
}

function isBlankText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

/** The first records of the sample, read leniently: their width is not known yet. */
async function topOf(head: Uint8Array, delimiter: string): Promise<Top> {
  const rows: string[][] = [];
  const lines: number[] = [];
  const records: number[] = [];
  const only = async function* () {
    yield head;
  };
  for await (const batch of readCsv(only(), { delimiter })) {
    for (const [i, row] of batch.rows.entries()) {
      if (rows.length >= 40) return { rows, lines, records };
      rows.push([...row]);
      lines.push(batch.lines[i] ?? 0);
      records.push(batch.records[i] ?? 0);
    }
  }
  return { rows, lines, records };
}

function headerDamage(header: HeaderFound, top: Top): Damage[] {
  const damage: Damage[] = [];
  const at = { line: header.line, record: 0 };
  const titles = top.records.filter((record) => record < header.record).length;
  if (titles > 0)
    damage.push({
      rule: 'lines-above-header',
      line: top.lines[0] ?? 1,
      record: 0,
      data: { count: String(titles), header: String(header.line) },
    });
  const seen = new Map<string, number>();
  for (const [i, name] of header.headers.entries()) {
    if (name === '')
      damage.push({
        rule: 'header-missing',
        say: 'blank',
        ...at,
        data: { position: String(i + 1) },
      });
    else if (seen.has(name.toLowerCase())) {
      damage.push({
        rule: 'header-duplicate',
        ...at,
        header: name,
        value: name,
        data: { first: String((seen.get(name.toLowerCase()) ?? 0) + 1), second: String(i + 1) },
      });
    } else seen.set(name.toLowerCase(), i);
  }
  if (top.rows.length === 1 && top.records.every((record) => record <= header.headerRecords)) {
    damage.push({ rule: 'file-empty', say: 'headerOnly', ...at });
  }
  return damage;
}

/** Leaves out the header and counts data records from 1. */
async function* dataOf(
  batches: AsyncGenerator<Batch>,
  headerRecords: number,
): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    const from = batch.records.findIndex((record) => record > headerRecords);
    const start = from < 0 ? batch.rows.length : from;
    yield {
      rows: start === 0 ? batch.rows : batch.rows.slice(start),
      lines: start === 0 ? batch.lines : batch.lines.slice(start),
      records: (start === 0 ? batch.records : batch.records.slice(start)).map(
        (record) => record - headerRecords,
      ),
      damage: batch.damage
        .filter((one) => one.record > headerRecords)
        .map((one) => ({ ...one, record: one.record - headerRecords })),
    };
  }
}
