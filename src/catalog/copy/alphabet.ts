/** What a UTF-16 unit is to the search for words. */
export const SORT = {
  unknown: 0,
  /** A Chinese character. */
  han: 1,
  /** A letter, a digit, or the punctuation that ends a clause. */
  word: 2,
  /** A blank or sign; between two Chinese characters it hides nothing. */
  sign: 3,
  /** Nobody sees it: zero-width signs, marks on letters. */
  unseen: 4,
  /** `<` and `&`, which may begin markup. */
  markup: 5,
  /** Half of a character, or one that stands for several. */
  odd: 6,
} as const;

/** How copy is read: every unit in its plain form, and what sort it is. */
export interface Alphabet {
  /** Simplified, half-width, lower case. Right for `han`, `word` and `sign`. */
  plain(code: number): number;
  sort(code: number): number;
}

// Characters that nobody uses but to hide another one from a search.
const DISGUISES: readonly (readonly [string, string])[] = [
  ['蕞', '最'],
  ['朂', '最'],
  ['苐', '第'],
];

/** @param simplified traditional character → simplified character */
export function alphabet(simplified: ReadonlyMap<string, string>): Alphabet {
  const disguised = new Map([...simplified, ...DISGUISES]);
  // Filled as characters are met: a catalog uses a few thousand of them.
  const plain = new Uint16Array(0x10000);
  const sorts = new Uint8Array(0x10000);
  const learn = (code: number): number => {
    const character = String.fromCharCode(code);
    const form = disguised.get(character) ?? character.normalize('NFKC').toLowerCase();
    const known = disguised.get(form) ?? form;
    plain[code] = known.charCodeAt(0);
    const sort = known.length === 1 ? sortOf(character, known) : SORT.odd;
    sorts[code] = sort;
    return sort;
  };
  return {
    plain(code) {
      if (sorts[code] === SORT.unknown) learn(code);
      return plain[code] ?? code;
    },
    sort: (code) => sorts[code] || learn(code),
  };
}

function sortOf(written: string, character: string): number {
  if (written === '<' || written === '&') return SORT.markup;
  if (/\p{Cs}/u.test(character)) return SORT.odd;
  if (isHan(character)) return SORT.han;
  if (/[\p{Cf}\p{M}]/u.test(character)) return SORT.unseen;
  return /[\p{L}\p{N}，。；：！？、,;:!?%]/u.test(character) ? SORT.word : SORT.sign;
}

/** Whether the text begins with an everyday Chinese character. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
