import type { World } from '../../io/world.ts';
import {
  IMPORTED_HEAD,
  type ImportedRow,
  type ImportedSet,
  rowOf,
  type SetKind,
} from '../imported.ts';
import { readSets, setFile, setsFile, textOf } from '../user-data.ts';

/** The rows of a set as stored; none when it was never imported. */
export async function storedRows(world: World, kind: SetKind): Promise<readonly ImportedRow[]> {
  const path = setFile(world, kind);
  if (!(await world.files.exists(path))) return [];
  const lines = (await textOf(world, path)).split('\n').slice(1, -1);
  return lines.map((line) => rowOf(line.split('\t')));
}

/** Stores a set whole, and its entry; the rows first, so that an entry never stands without them. */
export async function storeSet(
  world: World,
  set: ImportedSet,
  rows: readonly ImportedRow[],
): Promise<void> {
  const lines = rows.map(({ hs, fact, validFrom, value, source }) =>
    [hs, fact, validFrom, value, source].join('\t'),
  );
  await world.files.write(setFile(world, set.kind), `${[IMPORTED_HEAD, ...lines].join('\n')}\n`);
  const others = (await readSets(world)).filter(({ kind }) => kind !== set.kind);
  const sets = [...others, set].toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  await world.files.write(setsFile(world), `${JSON.stringify(sets, null, 2)}\n`);
}
