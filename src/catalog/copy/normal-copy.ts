// Brings Chinese copy into one form before words are looked for, as sellers hide risky words behind
// full-width letters, traditional characters, spaces and signs. Keeps the way back to the original.

export interface NormalCopy {
  readonly text: string;
  /** The position in the original of each character, and its end as the last entry. */
  readonly at: readonly number[];
}

/**
 * NFKC, lower case, simplified characters; blanks and signs between Chinese characters are dropped,
 * but not the punctuation that ends a clause.
 * @param simplified traditional character → simplified character
 */
export function normalCopy(original: string, simplified: ReadonlyMap<string, string>): NormalCopy {
  const characters: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(i) ?? 0);
    for (const unit of plainForm(character, simplified)) {
      characters.push(unit);
      at.push(i);
    }
    i += character.length;
  }
  const kept = characters.map((_, i) => !isFiller(characters, i));
  return {
    text: characters.filter((_, i) => kept[i]).join(''),
    at: [...at.filter((_, i) => kept[i]), original.length],
  };
}

function plainForm(character: string, simplified: ReadonlyMap<string, string>): string {
  const known = simplified.get(character);
  if (known !== undefined || isHan(character)) return known ?? character;
  return character.normalize('NFKC').toLowerCase();
}

/** A blank or sign with Chinese on both sides; runs of them count as one. */
function isFiller(characters: readonly string[], i: number): boolean {
  if (!isSign(characters[i] ?? '')) return false;
  let before = i - 1;
  while (isSign(characters[before] ?? '')) before--;
  let after = i + 1;
  while (isSign(characters[after] ?? '')) after++;
  return isHan(characters[before] ?? '') && isHan(characters[after] ?? '');
}

export function isSign(character: string): boolean {
  return character !== '' && /[^\p{L}\p{N}，。；：！？、,.;:!?%+]/u.test(character);
}

/** Whether the text begins with an everyday Chinese character. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
