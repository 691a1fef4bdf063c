import type { Source } from '../source.ts';
import { type SortedRows, sortedRows } from './sorted-rows.ts';

/** Kinds of official lists that a user can import; each is stored as one set. */
export const SET_KINDS = ['rates', 'vat', 'consumption-tax', 'cbec-list'] as const;
export type SetKind = (typeof SET_KINDS)[number];

/** What a list says about a code. */
export const IMPORTED_FACTS = ['mfn', 'provisional', 'vat', 'consumption-tax', 'cbec'] as const;
export type ImportedFact = (typeof IMPORTED_FACTS)[number];

/** One statement of an imported list: a row of a stored set. */
export interface ImportedRow {
  /** Eight or ten digits. */
  readonly hs: string;
  readonly fact: ImportedFact;
  readonly validFrom: string;
  /** '' says that the list has nothing for the code, for example no provisional rate. */
  readonly value: string;
  readonly source: string;
}

export const IMPORTED_HEAD = 'hs\tfact\tvalid_from\tvalue\tsource';

/** A stored set: an entry of `sets.json` in the user's data. */
export interface ImportedSet {
  readonly kind: SetKind;
  readonly rows: number;
  readonly sources: readonly string[];
  /** First and last day from which rows hold. */
  readonly validFrom: string;
  readonly newest: string;
  /** The day it was imported. */
  readonly imported: string;
  readonly file: string;
  /** Of the file imported, in hexadecimal. */
  readonly sha256: string;
}

type ImportedAnswer =
  | { readonly kind: 'value'; readonly value: string; readonly source: Source }
  /** The 10-digit lines below the code differ: only the whole code decides. */
  | { readonly kind: 'differs'; readonly values: readonly string[]; readonly source: Source };

/** What the user imported, asked by code and day. */
export interface Imported {
  readonly sets: readonly ImportedSet[];
  at(code: string, fact: ImportedFact, date: string): ImportedAnswer | undefined;
  /** Whether a set of the kind is there and holds on the day. */
  covers(kind: SetKind, date: string): boolean;
  /** The 8-digit codes of imported rates that begin with the prefix. */
  codesUnder(prefix: string): readonly string[];
}

export const NOTHING_IMPORTED: Imported = {
  sets: [],
  at: () => undefined,
  covers: () => false,
  codesUnder: () => [],
};

/** The set that a statement is stored in. */
export const SET_OF: Readonly<Record<ImportedFact, SetKind>> = {
  mfn: 'rates',
  provisional: 'rates',
  vat: 'vat',
  'consumption-tax': 'consumption-tax',
  cbec: 'cbec-list',
};

/** @param texts the stored sets by kind, each with its line of headers */
export function importedOf(
  sets: readonly ImportedSet[],
  texts: Readonly<Partial<Record<SetKind, string>>>,
): Imported {
  if (sets.length === 0) return NOTHING_IMPORTED;
  const tables = new Map<SetKind, SortedRows>();
  for (const kind of SET_KINDS) {
    const text = texts[kind];
    if (text !== undefined) tables.set(kind, sortedRows(text));
  }

  const exactly = (code: string, fact: ImportedFact, date: string): ImportedRow | undefined =>
    (tables.get(SET_OF[fact])?.under(code) ?? [])
      .map(rowOf)
      .filter((row) => row.hs === code && row.fact === fact)
      .findLast(({ validFrom }) => validFrom <= date);

  const below = (code: string, fact: ImportedFact, date: string): readonly ImportedRow[] => {
    const table = tables.get(SET_OF[fact]);
    const codes = new Set(table?.keysUnder(code));
    return [...codes].flatMap((key) => exactly(key, fact, date) ?? []);
  };

  return {
    sets,
    at(code, fact, date) {
      const row =
        exactly(code, fact, date) ??
        (code.length > 8 ? exactly(code.slice(0, 8), fact, date) : undefined);
      if (row) return { kind: 'value', value: row.value, source: sourceOf(row) };
      const rows = below(code, fact, date);
      const [first] = rows;
      if (first === undefined) return undefined;
      const values = [...new Set(rows.map(({ value }) => value))];
      return values.length === 1
        ? { kind: 'value', value: first.value, source: sourceOf(first) }
        : { kind: 'differs', values, source: sourceOf(first) };
    },
    covers: (kind, date) => sets.some((set) => set.kind === kind && set.validFrom <= date),
    codesUnder: (prefix) => [
      ...new Set(
        tables
          .get('rates')
          ?.keysUnder(prefix)
          .map((code) => code.slice(0, 8)),
      ),
    ],
  };
}

/** A stored row. */
export function rowOf([
  hs = '',
  fact = '',
  validFrom = '',
  value = '',
  source = '',
]: readonly string[]): ImportedRow {
  const known = IMPORTED_FACTS.find((one) => one === fact) ?? 'mfn';
  return { hs, fact: known, validFrom, value, source };
}

function sourceOf({ source, validFrom }: ImportedRow): Source {
  return { title: source, publisher: 'imported by you', from: validFrom, confidence: 'verified' };
}
