import type { World } from '../io/world.ts';
import type { Translation } from './language.ts';
import type { Texts } from './texts-schema.ts';

/** The translated texts of one set: a family of rules, `columns` or `listing`. */
export async function loadTexts(
  set: string,
  language: Translation,
  { files }: Pick<World, 'files'>,
): Promise<Texts> {
  const { textsSchema } = await import('./texts-schema.ts');
  return textsSchema.parse(await json(`${language}/${set}`, files));
}

/** What many rules say alike, and the words that findings put into their holes: by the English. */
export async function loadShared(
  language: Translation,
  { files }: Pick<World, 'files'>,
): Promise<ReadonlyMap<string, string>> {
  const { sharedSchema } = await import('./texts-schema.ts');
  return new Map(Object.entries(sharedSchema.parse(await json(`${language}/shared`, files))));
}

async function json(name: string, files: World['files']): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await files.readPackaged(`data/texts/${name}.json`)));
}
