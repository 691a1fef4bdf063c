import { createHash } from 'node:crypto';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import { jsonText } from '../../output/json-text.ts';
import { importText } from '../../output/tariff/import.ts';
import { visible } from '../../output/visible.ts';
import type { ImportChanges } from '../../tariff/import/changes.ts';
import {
  type ColumnPlaces,
  columnPlaces,
  IMPORT_COLUMNS,
  statedFacts,
  unusedHeaders,
} from '../../tariff/import/columns.ts';
import { planSet, type SetPlan, setEntry } from '../../tariff/import/plan.ts';
import { checkRows, type ImportFault, type ImportTerms } from '../../tariff/import/rows.ts';
import { storedRows, storeSet } from '../../tariff/import/store.ts';
import { SET_KINDS, type SetKind } from '../../tariff/imported.ts';
import { openTariff } from '../../tariff/open.ts';
import { userDataFolder } from '../../tariff/user-data.ts';
import { isoDate, type Session } from '../session.ts';
import { type List, readList } from './import-list.ts';
import type { TariffOptions } from './options.ts';

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
  const { world, asOf, style, width } = session;
  const kind = kindNamed(options.kind);
  const sha256 = createHash('sha256')
    .update(await world.files.read(path))
    .digest('hex');
  const list = await readList(path, options.sheet, session);
  const places = columnPlaces(list.headers);
  const terms = importTerms(path, list, { ...options, kind, places });
  const checked = checkRows(list.rows, terms);
  const issues = [...list.faults, ...checked.faults];
  if (issues.length === 0 && checked.rows.length === 0) throw nothingStated(list.headers, path);
  const tariff = await openTariff(world);
  const plans: SetPlan[] = [];
  for (const one of issues.length === 0 ? SET_KINDS : []) {
    const before = await storedRows(world, one);
    plans.push(...planSet(one, checked.rows, before, tariff, options.merge === true));
  }
  const imported = { imported: world.clock.today(), file: fileName(path), sha256 };
  const stored = issues.length === 0 && options.dryRun !== true;
  for (const plan of plans.filter(({ isNew }) => stored && isNew))
    await storeSet(world, setEntry(plan, imported), plan.rows);
  const report: ImportReport = {
    schema: 'ewtp/tariff-import@1',
    asOf,
    file: path,
    sha256,
    folder: userDataFolder(world),
    stored,
    sets: plans.map((plan) => ({ kind: plan.kind, rows: plan.rows.length, ...plan.changes })),
    codesNotInTariff: [...new Set(checked.rows.map(({ hs }) => hs))].filter(
      (hs) => !tariff.has(hs.slice(0, 8)),
    ),
    unused: unusedHeaders(list.headers, places),
    issues,
  };
  const text = options.json ? `${jsonText(report, 2)}\n` : importText(report, style, width);
  world.terminal.out(text);
  return issues.length === 0;
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/**
 * @throws UserError when neither the file nor the flags say what is stated, from where and since when
 */
function importTerms(
  path: string,
  { headers, faults }: List,
  given: {
    readonly kind: SetKind | undefined;
    readonly places: ColumnPlaces;
    readonly source?: string;
    readonly validFrom?: string;
  },
): ImportTerms {
  const { kind, places } = given;
  const facts = statedFacts(places, kind);
  if (facts.length === 0 && faults.length === 0) throw nothingStated(headers, path);
  const source = given.source?.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim() ?? '';
  if (!places.has('source') && source === '' && faults.length === 0)
    throw new UserError(
      `${path} has no column source, which says where its rows are from.`,
      'Give --source with title and number of the notice.',
    );
  const { validFrom } = given;
  if (!places.has('valid_from') && validFrom === undefined && faults.length === 0)
    throw new UserError(
      `${path} has no column valid_from, which says since when its rows hold.`,
      'Give --valid-from with the first day, for example --valid-from 2026-01-01.',
    );
  return {
    places,
    headers,
    facts,
    ...(source !== '' && { source }),
    ...(validFrom !== undefined && { validFrom: isoDate(validFrom, '--valid-from') }),
  };
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
