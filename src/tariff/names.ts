import { sortedRows } from './sorted-rows.ts';

/** A short name of our own for a chapter, heading or subheading; never the legal text. */
export interface CodeName {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

export interface Names {
  /** From the chapter down to the code, as far as there are names. */
  path(code: string): readonly CodeName[];
  /** The most exact name there is. */
  nearest(code: string): CodeName | undefined;
}

/** @param chapters the text of `chapters.tsv` @param names the text of `names.tsv` */
export function namesOf(chapters: string, names: string): Names {
  const short = sortedRows(chapters);
  const long = sortedRows(names);
  const path = (code: string): readonly CodeName[] =>
    [2, 4, 6].flatMap((length) => {
      if (code.length < length) return [];
      const row = (length === 2 ? short : long).find(code.slice(0, length));
      const [known = '', en = '', zh = ''] = row ?? [];
      return row === undefined ? [] : [{ code: known, en, zh }];
    });
  return { path, nearest: (code) => path(code).at(-1) };
}
