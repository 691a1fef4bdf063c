import { rateCell } from '../formula.ts';
import type { ImportedFact, ImportedRow } from '../imported.ts';
import type { Tariff } from '../tariff.ts';

/** What an import does to a statement about a code. */
export interface ImportChange {
  readonly what: 'added' | 'changed' | 'removed';
  readonly hs: string;
  readonly fact: ImportedFact;
  readonly validFrom: string;
  /** '' is none. */
  readonly old?: string;
  readonly new?: string;
}

export interface ImportChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** As it was, or as ewtp had it. */
  readonly same: number;
  /** All of them, in the order of the codes. */
  readonly changes: readonly ImportChange[];
}

/**
 * Compares rows to be stored with those stored before; a row that is new to the user's data is compared
 * with what ewtp says of the code on that day.
 */
export function changesBy(
  rows: readonly ImportedRow[],
  before: readonly ImportedRow[],
  tariff: Tariff,
): ImportChanges {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(rows.map(keyOf));
  const changes: ImportChange[] = [];
  let same = 0;
  for (const row of rows) {
    const { hs, fact, validFrom, value } = row;
    const was = old.get(keyOf(row))?.value ?? known(row, tariff);
    const place = { hs, fact, validFrom, new: value };
    if (was === undefined) changes.push({ what: 'added', ...place });
    else if (was !== value) changes.push({ what: 'changed', ...place, old: was });
    else same++;
  }
  for (const row of before) {
    if (kept.has(keyOf(row))) continue;
    const { hs, fact, validFrom, value } = row;
    changes.push({ what: 'removed', hs, fact, validFrom, old: value });
  }
  const count = (what: ImportChange['what']) => changes.filter((one) => one.what === what).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    same,
    changes: changes.toSorted((a, b) => (a.hs === b.hs ? 0 : a.hs < b.hs ? -1 : 1)),
  };
}

const keyOf = ({ hs, fact, validFrom }: ImportedRow) => `${hs} ${fact} ${validFrom}`;

/** What ewtp would have said; undefined where it knows nothing of the code. */
function known({ hs, fact, validFrom }: ImportedRow, tariff: Tariff): string | undefined {
  if (!tariff.has(hs.slice(0, 8))) return undefined;
  if (fact === 'vat') return tariff.vat(hs, validFrom).percent;
  if (fact !== 'mfn' && fact !== 'provisional') return undefined;
  const rate = tariff
    .rates(hs, validFrom)
    .find(({ kind, covers }) => kind === fact && covers === 'whole-line');
  return rate === undefined ? '' : rateCell(rate.formula);
}
