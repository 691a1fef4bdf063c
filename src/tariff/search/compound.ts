/** Letters that Dutch and German put between the parts of a compound. */
const JOINTS = ['', 's', 'en', 'e', 'n'];
const SHORTEST = 3;
/** No word of any language that is sold is longer; trying all cuts of a hostile one would take for ever. */
const LONGEST = 60;
/** Says how many there are, not what they are. */
const SET = 'set';

/**
 * The parts of a compound word that are known: `melkchocoladereep` is melk, chocolade, reep. The last part
 * says what the thing is. Empty when the word does not fall into known parts.
 */
export function compoundParts(word: string, known: (part: string) => boolean): readonly string[] {
  if (word.length > LONGEST) return [];
  if (word.endsWith(SET) && word.length > 2 * SHORTEST + 1) {
    const parts = compoundParts(word.slice(0, -SET.length), known);
    if (parts.length > 0) return parts;
  }
  const best = new Map<number, readonly string[]>([[0, []]]);
  for (let end = SHORTEST; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST; start++) {
      const before = best.get(start);
      const part = word.slice(start, end);
      if (before === undefined || !known(part)) continue;
      for (const joint of end === word.length ? [''] : JOINTS) {
        if (!word.startsWith(joint, end)) continue;
        const to = end + joint.length;
        const so = best.get(to);
        // Few long parts are a better reading than many short ones.
        if (so === undefined || so.length > before.length + 1) best.set(to, [...before, part]);
      }
    }
  }
  return best.get(word.length) ?? lastPart(word, known);
}

/** The longest known ending, for compounds of which only the last part is known. */
function lastPart(word: string, known: (part: string) => boolean): readonly string[] {
  for (let start = SHORTEST; start <= word.length - SHORTEST - 1; start++) {
    const part = word.slice(start);
    if (known(part)) return [part];
  }
  return [];
}
