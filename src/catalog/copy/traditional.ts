export interface TraditionalCharacter {
  readonly found: string;
  readonly simplified: string;
  /** Where it stands in the copy, counted from 0. */
  readonly from: number;
}

/** Characters that the table makes simpler, and that simplified texts have in words of their own (乾坤, 象徵). */
const RIGHT_IN_BOTH: ReadonlySet<string> = new Set('乾徵於昇夥剋麽閤闢餘鍾');

/** @param simplified traditional character → simplified character */
export function traditionalFinder(
  simplified: ReadonlyMap<string, string>,
): (copy: string) => readonly TraditionalCharacter[] {
  // One look in a table for each unit: nearly all copy has none.
  const is = new Uint8Array(0x10000);
  for (const [character, to] of simplified)
    if (character !== '' && character !== to && !RIGHT_IN_BOTH.has(character))
      is[character.charCodeAt(0)] = 1;
  return (copy) => {
    const found: TraditionalCharacter[] = [];
    for (let from = 0; from < copy.length; from++) {
      if (is[copy.charCodeAt(from)] !== 1) continue;
      const character = copy.charAt(from);
      found.push({ found: character, simplified: simplified.get(character) ?? character, from });
    }
    return found;
  };
}
