import { UserError } from '../errors.ts';
import type { World } from '../io/world.ts';
import {
  type Imported,
  type ImportedSet,
  importedOf,
  NOTHING_IMPORTED,
  type SetKind,
} from './imported.ts';

/** Where the user's own data lie: the folder that EWTP_DATA names, else `.ewtp/data` in the working folder. */
export function userDataFolder({ files, env }: World): string {
  const named = env.EWTP_DATA ?? '';
  return named === '' ? files.resolve('.ewtp', 'data') : files.resolve(named);
}

export const setsFile = (world: World): string =>
  world.files.resolve(userDataFolder(world), 'tariff', 'sets.json');

export const setFile = (world: World, kind: SetKind): string =>
  world.files.resolve(userDataFolder(world), 'tariff', `${kind}.tsv`);

/**
 * The lists that the user imported.
 * @throws UserError when what is stored cannot be read
 */
export async function openImported(world: World): Promise<Imported> {
  if (!(await world.files.exists(setsFile(world)))) return NOTHING_IMPORTED;
  const sets = await readSets(world);
  const texts: Partial<Record<SetKind, string>> = {};
  for (const { kind } of sets) texts[kind] = await textOf(world, setFile(world, kind));
  return importedOf(sets, texts);
}

/** @throws UserError when the list of sets is damaged */
export async function readSets(world: World): Promise<readonly ImportedSet[]> {
  const path = setsFile(world);
  if (!(await world.files.exists(path))) return [];
  const text = await textOf(world, path);
  const { setsSchema } = await import('./sets-schema.ts');
  const read = await Promise.resolve()
    .then(() => setsSchema.safeParse(JSON.parse(text)))
    .catch(() => undefined);
  if (read?.success === true) return read.data;
  throw new UserError(
    `${path} is damaged: ewtp did not write it so.`,
    'Remove the folder it lies in and import your lists again.',
  );
}

export async function textOf({ files }: World, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}
