import type { World } from '../io/world.ts';
import { declarationsOf } from './declaration.ts';
import type { Books } from './lookup.ts';
import { type Names, namesOf } from './names.ts';
import { openTariff, packagedText } from './open.ts';
import { type SearchIndex, searchIndex } from './search/search.ts';
import { EDITION } from './tariff.ts';

/** The tariff with names and declaration elements: all that a page on a line shows. */
export async function openBooks(world: World): Promise<Books> {
  const yearly = (name: string) => packagedText(world, `${EDITION.name}/${name}`);
  const [tariff, names, lists, elements, glossary] = await Promise.all([
    openTariff(world),
    openNames(world),
    yearly('declaration-elements.tsv'),
    yearly('declaration-names.tsv'),
    packagedText(world, 'declaration-glossary.tsv'),
  ]);
  return { tariff, names, declarations: declarationsOf({ lists, names: elements, glossary }) };
}

export async function openNames(world: World): Promise<Names> {
  const [chapters, names] = await Promise.all([
    packagedText(world, 'chapters.tsv'),
    packagedText(world, 'names.tsv'),
  ]);
  return namesOf(chapters, names);
}

export async function openSearch(world: World): Promise<SearchIndex> {
  const [names, synonyms, attributes] = await Promise.all([
    packagedText(world, 'names.tsv'),
    packagedText(world, 'synonyms.tsv'),
    packagedText(world, 'attributes.tsv'),
  ]);
  return searchIndex({ names, synonyms, attributes });
}
