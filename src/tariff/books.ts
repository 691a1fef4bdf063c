import type { World } from '../io/world.ts';
import { type DeclarationElement, type Declarations, declarationsOf } from './declaration.ts';
import { type StatutoryUnit, unitsOf } from './line.ts';
import type { Books } from './lookup.ts';
import { type Names, namesOf } from './names.ts';
import { openTariff, packagedText } from './open.ts';
import { type SearchIndex, searchIndex } from './search/search.ts';
import { sortedRows } from './sorted-rows.ts';
import { EDITION } from './tariff.ts';

/** The tariff with names and declaration elements: all that a page on a line shows. */
export async function openBooks(world: World): Promise<Books> {
  const [tariff, names, declarations] = await Promise.all([
    openTariff(world),
    openNames(world),
    openDeclarations(world),
  ]);
  return { tariff, names, declarations };
}

async function openDeclarations(world: World): Promise<Declarations> {
  const [lists, names, glossary] = await Promise.all([
    packagedText(world, `${EDITION.name}/declaration-elements.tsv`),
    packagedText(world, `${EDITION.name}/declaration-names.tsv`),
    packagedText(world, 'declaration-glossary.tsv'),
  ]);
  return declarationsOf({ lists, names, glossary });
}

/** What a declaration says of goods of a line: its elements, and its quantity in which units. */
export interface DeclaredGoods {
  elements(hs8: string): readonly DeclarationElement[];
  units(hs8: string): readonly StatutoryUnit[];
}

/** Without rates and measures: five files, none of them parsed as a whole but the names. */
export async function openDeclaredGoods(world: World): Promise<DeclaredGoods> {
  const [declarations, lines, units] = await Promise.all([
    openDeclarations(world),
    packagedText(world, `${EDITION.name}/units-controls.tsv`),
    packagedText(world, 'units.tsv'),
  ]);
  const tables = { unitsControls: sortedRows(lines), units: sortedRows(units) };
  return {
    elements: (hs8) => declarations.elements(hs8) ?? [],
    units: (hs8) => unitsOf(hs8, tables),
  };
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
