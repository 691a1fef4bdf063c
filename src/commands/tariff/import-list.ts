import { openCatalog } from '../../catalog/read/open.ts';
import type { CatalogFile } from '../../catalog/read/table.ts';
import { UserError } from '../../errors.ts';
import { IMPORT_COLUMNS } from '../../tariff/import/columns.ts';
import type { ImportFault, ListRow } from '../../tariff/import/rows.ts';
import type { Session } from '../session.ts';

/** A list as rows of cells, and what cannot be trusted in it. */
export interface List {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  readonly faults: readonly ImportFault[];
}

/**
 * Reads any kind of table that a catalog may be.
 * @throws UserError when it has no column of codes
 */
export async function readList(
  path: string,
  sheet: string | undefined,
  { world }: Session,
): Promise<List> {
  const [codes] = IMPORT_COLUMNS;
  const from = codes === undefined ? [] : [codes.name, ...codes.aliases];
  const file = await openCatalog(await world.files.open(path), {
    mapping: { hs_code: { from } },
    ...(sheet !== undefined && { sheet }),
  }).catch((cause: unknown) => {
    if (!(cause instanceof UserError) || !cause.message.startsWith('The mapping')) throw cause;
    throw noCodes(path, from, cause);
  });
  if (file.headers.length === 0 && file.damage.some(({ rule }) => rule === 'header-missing'))
    throw noCodes(path, from);
  const rows: ListRow[] = [];
  const damage = [...file.damage];
  for await (const batch of file.batches()) {
    damage.push(...batch.damage);
    for (const [i, cells] of batch.rows.entries()) rows.push({ cells, line: batch.lines[i] ?? 0 });
  }
  return { headers: file.headers, rows, faults: damage.flatMap(faultOf) };
}

function noCodes(path: string, names: readonly string[], cause?: unknown): UserError {
  const hint = `Name it hs_code; ${names.slice(1).join(', ')} are understood too.`;
  return new UserError(`${path} has no column of codes.`, hint, { cause });
}

/** Remarks on the layout do no harm here; what makes cells doubtful does. */
const HARMLESS = new Set([
  'lines-above-header',
  'header-duplicate',
  'header-missing',
  'sheet-ignored',
]);

function faultOf({ rule, line, header, value }: CatalogFile['damage'][number]): ImportFault[] {
  if (HARMLESS.has(rule) && line > 0 && rule !== 'header-missing') return [];
  return [
    {
      line,
      column: '',
      header: header ?? '',
      value: value ?? '',
      message: `The file cannot be trusted here: ${rule}.`,
      hint: `ewtp explain ${rule} says what it means and how to mend it.`,
    },
  ];
}
