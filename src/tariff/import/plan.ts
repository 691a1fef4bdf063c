import { type ImportedRow, type ImportedSet, SET_OF, type SetKind } from '../imported.ts';
import type { Tariff } from '../tariff.ts';
import { changesBy, type ImportChanges } from './changes.ts';
import { inOrder } from './rows.ts';

/** A set as it will be stored, and what that changes. */
export interface SetPlan {
  readonly kind: SetKind;
  readonly rows: readonly ImportedRow[];
  readonly changes: ImportChanges;
  /** Whether it differs from what is stored. */
  readonly isNew: boolean;
}

/**
 * What becomes of the set of a kind when these rows are imported; none when they say nothing of it.
 * @param merge keeps the stored rows that the new ones do not replace
 */
export function planSet(
  kind: SetKind,
  read: readonly ImportedRow[],
  before: readonly ImportedRow[],
  tariff: Tariff,
  merge: boolean,
): readonly SetPlan[] {
  const own = read.filter(({ fact }) => SET_OF[fact] === kind);
  if (own.length === 0) return [];
  const rows = merge ? merged(own, before) : own;
  const isNew = JSON.stringify(rows) !== JSON.stringify(before);
  return [{ kind, rows, isNew, changes: changesBy(rows, before, tariff) }];
}

const MOST_SOURCES = 20;

/** The entry of a set to be stored. */
export function setEntry(
  { kind, rows }: SetPlan,
  file: Pick<ImportedSet, 'file' | 'sha256' | 'imported'>,
): ImportedSet {
  const days = rows.map(({ validFrom }) => validFrom).toSorted();
  return {
    kind,
    rows: rows.length,
    sources: [...new Set(rows.map(({ source }) => source))].slice(0, MOST_SOURCES),
    validFrom: days[0] ?? file.imported,
    newest: days.at(-1) ?? file.imported,
    ...file,
  };
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
