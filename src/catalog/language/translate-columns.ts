import type { World } from '../../io/world.ts';
import type { Language } from '../../language/language.ts';
import { loadTexts } from '../../language/load-texts.ts';
import { COLUMNS, type ColumnName } from '../columns.ts';

/** What a column is called and what belongs in it. */
export interface ColumnText {
  readonly title: string;
  readonly about: string;
}

/** Title and explanation of every column, in a language. */
export async function columnTextsIn(
  language: Language,
  world: Pick<World, 'files'>,
): Promise<ReadonlyMap<ColumnName, ColumnText>> {
  const texts = language === 'en' ? {} : await loadTexts('columns', language, world);
  return new Map(
    COLUMNS.map((column) => {
      const { title = column.title, about = column.about } = texts[column.name] ?? {};
      return [column.name, { title, about }] as const;
    }),
  );
}
