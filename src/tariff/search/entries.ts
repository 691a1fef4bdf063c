import { wordsOf } from './words.ts';

/** A name or everyday word for goods, and the codes it leads to. */
export interface SearchEntry {
  readonly text: string;
  readonly lang: 'en' | 'nl' | 'fr' | 'zh';
  readonly kind: 'name' | 'synonym';
  /** Headings or subheadings, four or six digits. */
  readonly codes: readonly string[];
  /** Latin words, in order; empty for Chinese. */
  readonly words: readonly string[];
}

/** A title and an entry have words in common. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly score: number;
  /** Words of the title. */
  readonly matched: readonly string[];
}

export interface SearchTexts {
  readonly names: string;
  readonly synonyms: string;
  readonly attributes: string;
}

const LANGUAGES = ['en', 'nl', 'fr', 'zh'] as const;

export function searchEntries({ names, synonyms }: SearchTexts): readonly SearchEntry[] {
  const named = rowsOf(names).flatMap(([code = '', en = '', zh = '']): SearchEntry[] => [
    { text: en, lang: 'en', kind: 'name', codes: [code], words: wordsOf(en) },
    { text: zh, lang: 'zh', kind: 'name', codes: [code], words: [] },
  ]);
  const everyday = rowsOf(synonyms).flatMap(([text = '', lang, codes = '']): SearchEntry[] => {
    const known = LANGUAGES.find((one) => one === lang);
    if (known === undefined) return [];
    const words = known === 'zh' ? [] : wordsOf(text);
    return [{ text, lang: known, kind: 'synonym', codes: codes.split(' '), words }];
  });
  return [...named, ...everyday];
}

/** What words for materials, wearers and states are in English, the language of the names. */
export function attributesIn({ attributes }: SearchTexts): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(attributes).map(([term = '', lang, en = '']) => [
      lang === 'zh' ? term : wordsOf(term).join(' '),
      en,
    ]),
  );
}

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'));
