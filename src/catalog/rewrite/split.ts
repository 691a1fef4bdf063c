import { normal } from '../read/header/column-names.ts';
import type { CatalogFile } from '../read/table.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { RawText } from './raw-text.ts';

/**
 * The data records that belong on the failed side: those that fail, and with them all other rows of the
 * same product, which mean nothing alone.
 */
export async function failedSide(
  file: CatalogFile,
  failing: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  if (file.grouping === undefined || failing.size === 0) return failing;
  const heads = new Set<number>();
  for await (const { record, head } of headsOf(file)) if (failing.has(record)) heads.add(head);
  const side = new Set(failing);
  for await (const { record, head } of headsOf(file)) if (heads.has(head)) side.add(record);
  return side;
}

/** Each record with the record of the row that its product begins with. */
async function* headsOf(file: CatalogFile) {
  const { grouping } = file;
  if (grouping === undefined) return;
  const at = new Map(file.headers.map((header, i) => [normal(header), i]));
  const heads = new Map<string, number>();
  for await (const { rows, records } of file.batches()) {
    for (const [i, cells] of rows.entries()) {
      const record = records[i] ?? 0;
      const value = (header: string) => cells[at.get(normal(header)) ?? -1]?.trim() ?? '';
      const role = grouping.roleOf(value, (key) => heads.has(key));
      if (role === 'product' || role === 'head') {
        for (const key of grouping.keysOf(value)) if (key !== '') heads.set(key, record);
        yield { record, head: record };
        continue;
      }
      const head = grouping.refersTo(value).find((key) => heads.has(key));
      yield { record, head: heads.get(head ?? '') ?? record };
    }
  }
}

/** How many stretches of a file nobody can read as rows. */
export async function unreadIn(raw: RawText): Promise<number> {
  let unread = 0;
  for await (const pieces of piecesOf(raw))
    unread += pieces.filter(({ kind }) => kind === 'unread').length;
  return unread;
}

/** The file with its head and only those records that `takes`; its bytes are those of the original. */
export async function* partOf(
  raw: RawText,
  takes: (record: number) => boolean,
): AsyncGenerator<Uint8Array> {
  yield raw.lead;
  for await (const pieces of piecesOf(raw)) {
    const taken = pieces.filter((piece) => belongs(piece, takes)).map(({ bytes }) => bytes);
    if (taken.length > 0) yield raw.encode(Buffer.concat(taken));
  }
}

function belongs({ kind, record }: Piece, takes: (record: number) => boolean): boolean {
  return kind === 'head' || (kind === 'record' && takes(record));
}
