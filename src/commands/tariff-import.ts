import { createHash } from 'node:crypto';
import { openCatalog } from '../catalog/read/open.ts';
import type { CatalogFile } from '../catalog/read/table.ts';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { jsonText } from '../output/json-text.ts';
import { importText } from '../output/tariff/import.ts';
import { visible } from '../output/visible.ts';
import { changesBy, type ImportChanges } from '../tariff/import/changes.ts';
import {
  columnPlaces,
  IMPORT_COLUMNS,
  statedFacts,
  unusedHeaders,
} from '../tariff/import/columns.ts';
import { checkRows, type ImportFault, inOrder, type ListRow } from '../tariff/import/rows.ts';
import { storedRows, storeSet } from '../tariff/import/store.ts';
import { type ImportedRow, SET_KINDS, SET_OF, type SetKind } from '../tariff/imported.ts';
import { openTariff } from '../tariff/open.ts';
import { userDataFolder } from '../tariff/user-data.ts';
import { isoDate, type Session } from './session.ts';
import type { TariffOptions } from './tariff-options.ts';

/** What an import did: `ewtp tariff import --json`. */
interface ImportReport {
  readonly schema: 'ewtp/tariff-import@1';
  readonly asOf: string;
  readonly file: string;
  readonly sha256: string;
  /** Where the sets are kept. */
  readonly folder: string;
  readonly stored: boolean;
  readonly sets: readonly ({ readonly kind: SetKind; readonly rows: number } & ImportChanges)[];
  /** Codes that the bundled edition does not have. */
  readonly codesNotInTariff: readonly string[];
  /** Headers of the file that were not used. */
  readonly unused: readonly { readonly header: string; readonly close?: string }[];
  readonly issues: readonly ImportFault[];
}

/** Imports a list. Nothing is stored when something is wrong with it; then the answer is false. */
export async function tariffImport(
  path: string,
  options: TariffOptions,
  session: Session,
): Promise<boolean> {
  const { world, asOf } = session;
  const kind = kindNamed(options.kind);
  const bytes = await world.files.read(path);
  const list = await readList(path, options, session);
  const places = columnPlaces(list.headers);
  const facts = statedFacts(places, kind);
  if (facts.length === 0 && list.faults.length === 0) throw nothingStated(list.headers, path);
  const validFrom =
    options.validFrom === undefined ? undefined : isoDate(options.validFrom, '--valid-from');
  const source = options.source?.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  if (!places.has('source') && (source ?? '') === '')
    throw new UserError(
      `${path} has no column source, which says where its rows are from.`,
      'Give --source with title and number of the notice.',
    );
  if (!places.has('valid_from') && validFrom === undefined)
    throw new UserError(
      `${path} has no column valid_from, which says since when its rows hold.`,
      'Give --valid-from with the first day, for example --valid-from 2026-01-01.',
    );
  const terms = { places, headers: list.headers, facts };
  const checked = checkRows(list.rows, {
    ...terms,
    ...(source !== undefined && source !== '' && { source }),
    ...(validFrom !== undefined && { validFrom }),
  });
  const faults = [...list.faults, ...checked.faults];
  const tariff = await openTariff(world);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sets: ImportReport['sets'][number][] = [];
  const usable = faults.length === 0 && checked.rows.length > 0;
  for (const one of SET_KINDS) {
    const rows = checked.rows.filter(({ fact }) => SET_OF[fact] === one);
    if (!usable || rows.length === 0) continue;
    const before = await storedRows(world, one);
    const kept = options.merge ? merged(rows, before) : rows;
    const changes = changesBy(kept, before, tariff);
    sets.push({ kind: one, rows: kept.length, ...changes });
    const isNew = JSON.stringify(kept) !== JSON.stringify(before);
    if (isNew && !options.dryRun) {
      const days = kept.map((row) => row.validFrom).toSorted();
      const set = {
        kind: one,
        rows: kept.length,
        sources: [...new Set(kept.map((row) => row.source))].slice(0, 20),
        validFrom: days[0] ?? asOf,
        newest: days.at(-1) ?? asOf,
        imported: world.clock.today(),
        file: path.split(/[\\/]/).at(-1) ?? path,
        sha256,
      };
      await storeSet(world, set, kept);
    }
  }
  if (faults.length === 0 && checked.rows.length === 0) throw nothingStated(list.headers, path);
  const report: ImportReport = {
    schema: 'ewtp/tariff-import@1',
    asOf,
    file: path,
    sha256,
    folder: userDataFolder(world),
    stored: usable && !options.dryRun,
    sets,
    codesNotInTariff: [...new Set(checked.rows.map(({ hs }) => hs))].filter(
      (hs) => !tariff.has(hs.slice(0, 8)),
    ),
    unused: unusedHeaders(list.headers, places),
    issues: faults,
  };
  world.terminal.out(
    options.json ? `${jsonText(report, 2)}\n` : importText(report, session.style, session.width),
  );
  return faults.length === 0;
}

function kindNamed(text: string | undefined): SetKind | undefined {
  const kind = SET_KINDS.find((one) => one === text);
  if (text === undefined || kind !== undefined) return kind;
  const close = nearest(text, SET_KINDS);
  throw new UserError(
    `--kind ${visible(text)} is no kind of list.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Use ${SET_KINDS.join(', ')}.`,
  );
}

function nothingStated(headers: readonly string[], path: string): UserError {
  const known = IMPORT_COLUMNS.filter(({ fact }) => fact !== undefined).map(({ name }) => name);
  return new UserError(
    `${path} states nothing that can be imported; its headers are ${headers.slice(0, 20).map(visible).join(', ')}.`,
    `Name a column ${known.join(', ')}, or say --kind cbec-list for a bare list of codes.`,
  );
}

/** The new rows, and the stored ones that they do not replace. */
function merged(
  rows: readonly ImportedRow[],
  before: readonly ImportedRow[],
): readonly ImportedRow[] {
  const key = ({ hs, fact, validFrom }: ImportedRow) => `${hs} ${fact} ${validFrom}`;
  const replaced = new Set(rows.map(key));
  return [...rows, ...before.filter((row) => !replaced.has(key(row)))].toSorted(inOrder);
}

interface List {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  readonly faults: readonly ImportFault[];
}

/** Reads any kind of table that a catalog may be, as long as it has a column of codes. */
async function readList(path: string, { sheet }: TariffOptions, session: Session): Promise<List> {
  const [codes] = IMPORT_COLUMNS;
  const from = codes === undefined ? [] : [codes.name, ...codes.aliases];
  const file = await openCatalog(await session.world.files.open(path), {
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
