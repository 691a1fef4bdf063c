// Spreadsheets mark a number that is text by an apostrophe in front. Row readers take it off; here it
// is counted, so that nobody wonders where it went.
import { COLUMNS } from '../../columns.ts';
import type { Batch, CatalogFile, ColumnSource, Damage } from '../table.ts';

const CODES: ReadonlySet<string> = new Set(
  COLUMNS.filter(({ kind }) => kind.is === 'code').map(({ name }) => name),
);

/** The same file, which after its last row says once per code column how many apostrophes it had. */
export function withApostrophes(file: CatalogFile): CatalogFile {
  const codes = file.columns.filter(({ column }) => CODES.has(column));
  return codes.length === 0 ? file : { ...file, batches: () => counted(file, codes) };
}

interface Tally {
  readonly source: ColumnSource;
  count: number;
  first: Pick<Damage, 'line' | 'record' | 'value' | 'sheetRow'>;
}

async function* counted(file: CatalogFile, codes: readonly ColumnSource[]): AsyncGenerator<Batch> {
  const tallies = codes.map(
    (source): Tally => ({ source, count: 0, first: { line: 0, record: 0 } }),
  );
  for await (const batch of file.batches()) {
    for (const tally of tallies) countIn(batch, tally);
    yield batch;
  }
  const damage = tallies.filter(({ count }) => count > 0).map(said);
  if (damage.length > 0) yield { rows: [], lines: [], records: [], damage };
}

function countIn(batch: Batch, tally: Tally): void {
  const [at = 0] = tally.source.at;
  for (let i = 0; i < batch.rows.length; i++) {
    const value = batch.rows[i]?.[at] ?? '';
    if (value.charCodeAt(0) !== 0x27 || !/^'\s*\d/.test(value)) continue;
    if (tally.count++ > 0) continue;
    const sheetRow = batch.sheetRows?.[i];
    tally.first = {
      line: batch.lines[i] ?? 0,
      record: batch.records[i] ?? 0,
      value,
      ...(sheetRow !== undefined && { sheetRow }),
    };
  }
}

function said({ source, count, first }: Tally): Damage {
  return {
    rule: 'apostrophe-removed',
    ...first,
    column: source.column,
    header: source.header,
    position: source.at[0] ?? 0,
    data: { count: String(count) },
  };
}
