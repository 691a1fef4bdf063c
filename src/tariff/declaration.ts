import { sortedRows } from './sorted-rows.ts';

/** Something that a declaration must say about goods of a line (申报要素). */
export interface DeclarationElement {
  readonly zh: string;
  /** Our wording; undefined where there is none yet. */
  readonly en?: string;
  /** Whether our wording leaves out a part of the Chinese. */
  readonly partly?: true;
}

export interface Declarations {
  /** In the order in which customs lists them; undefined when nothing is known of the line. */
  elements(hs8: string): readonly DeclarationElement[] | undefined;
}

export interface DeclarationTexts {
  /** Ranges of lines and the names they share. */
  readonly lists: string;
  readonly names: string;
  /** Chinese terms and our English for them. */
  readonly glossary: string;
}

export function declarationsOf(texts: DeclarationTexts): Declarations {
  const lists = sortedRows(texts.lists);
  const names = pairs(texts.names);
  const glossary = pairs(texts.glossary);
  return {
    elements(hs8) {
      const [from = '', to = '', ids = ''] = lists.upTo(hs8) ?? [];
      if (from === '' || hs8 > to || ids === '') return undefined;
      return ids.split(' ').map((id) => elementNamed(names.get(id) ?? '', glossary));
    },
  };
}

/**
 * Puts a name into English: as a whole where the glossary has it, else the term before the brackets and
 * the details in them each for itself.
 */
export function elementNamed(
  zh: string,
  glossary: ReadonlyMap<string, string>,
): DeclarationElement {
  const whole = glossary.get(zh);
  if (whole !== undefined) return { zh, en: whole };
  const [, term = '', details = ''] = /^([^（［]+)[（［](.+)[）］]$/.exec(zh) ?? [];
  const en = glossary.get(term);
  if (en === undefined) return { zh };
  const parts = details.split(/[、，,;；]/).map((part) => glossary.get(part.replace(/等$/, '')));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return { zh, en, partly: true };
  return { zh, en: `${en} (${known.join(', ')}${details.endsWith('等') ? ' …' : ''})` };
}

/** The first two cells of each row. */
function pairs(text: string): ReadonlyMap<string, string> {
  const rows = text.split('\n').slice(1);
  return new Map(
    rows.flatMap((row) => {
      const [key = '', value = ''] = row.split('\t');
      return key === '' ? [] : [[key, value] as const];
    }),
  );
}
