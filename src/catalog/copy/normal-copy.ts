// Brings Chinese copy into one form before words are looked for, as sellers hide risky words behind
// full-width letters, traditional characters, spaces, signs and tags. Keeps the way back to the original.
import { type Alphabet, SORT } from './alphabet.ts';
import { markupAt } from './markup.ts';

export interface NormalCopy {
  readonly text: string;
  /** Where each unit of the text begins in the original. */
  readonly from: Int32Array;
  /** Where it ends there. */
  readonly to: Int32Array;
}

/** A blank or sign that is kept only if it does not stand between Chinese characters. */
interface Waiting {
  readonly unit: number;
  readonly from: number;
}

const BLANK = 0x20;
const FULL_STOP = 0x3002;

/**
 * Compatibility forms, case and traditional characters made plain; blanks and signs between Chinese
 * characters dropped, but not the punctuation that ends a clause; tags dropped, entities read.
 */
export function normalCopy(original: string, alphabet: Alphabet): NormalCopy {
  // An entity or a character in compatibility form may stand for several.
  const page = blankPage(original.length + 64);
  const seen: (readonly [number, number])[] = [];
  read(original, 0, original.length, alphabet, page, seen);
  for (const [from, to] of seen.splice(0)) {
    page.put(FULL_STOP, from, from, SORT.word);
    read(original, from, to, alphabet, page, []);
  }
  return page.done();
}

function read(
  original: string,
  start: number,
  stop: number,
  alphabet: Alphabet,
  page: Page,
  seen: (readonly [number, number])[],
): void {
  for (let i = start; i < stop; ) {
    const code = original.charCodeAt(i);
    const sort = alphabet.sort(code);
    if (sort <= SORT.unseen) {
      page.put(alphabet.plain(code), i, i + 1, sort);
      i++;
      continue;
    }
    const markup = sort === SORT.markup ? markupAt(original, i) : undefined;
    const end = markup?.end ?? i + String.fromCodePoint(original.codePointAt(i) ?? 0).length;
    for (const unit of (markup?.stands ?? original.slice(i, end)).normalize('NFKC').toLowerCase()) {
      putOdd(unit, i, end, alphabet, page);
    }
    seen.push(...(markup?.texts ?? []));
    i = end;
  }
}

/** A character that has been through NFKC; beyond the first plane it hides nothing and spells nothing. */
function putOdd(character: string, from: number, to: number, alphabet: Alphabet, page: Page): void {
  const code = character.charCodeAt(0);
  const sort = alphabet.sort(code);
  if (sort <= SORT.unseen) page.put(alphabet.plain(code), from, to, sort);
  else page.put(code, from, to, SORT.sign);
}

/** The plain text as it grows. */
interface Page {
  put(unit: number, from: number, to: number, sort: number): void;
  done(): NormalCopy;
}

function blankPage(size: number): Page {
  let units = new Uint16Array(size);
  let froms = new Int32Array(size);
  let tos = new Int32Array(size);
  let length = 0;
  let last: number = SORT.unknown;
  let waiting: Waiting[] = [];

  function keep(unit: number, from: number, to: number): void {
    if (length === units.length) {
      const larger = <Kind extends Uint16Array | Int32Array>(old: Kind, grown: Kind) => {
        grown.set(old);
        return grown;
      };
      units = larger(units, new Uint16Array(length * 2));
      froms = larger(froms, new Int32Array(length * 2));
      tos = larger(tos, new Int32Array(length * 2));
    }
    units[length] = unit;
    froms[length] = from;
    tos[length] = to;
    length++;
  }

  function settle(next: number): void {
    if (!(last === SORT.han && next === SORT.han)) {
      // Of blanks and signs together the signs count: `NO . 1` is `NO.1`.
      const signs = waiting.filter(({ unit }) => unit !== BLANK);
      for (const { unit, from } of signs.length > 0 ? signs : waiting) keep(unit, from, from + 1);
    }
    waiting = [];
  }

  return {
    put(unit, from, to, sort) {
      if (sort === SORT.unseen) return;
      if (sort === SORT.sign) {
        waiting.push({ unit, from });
        return;
      }
      if (waiting.length > 0) settle(sort);
      last = sort;
      keep(unit, from, to);
    },
    done() {
      settle(SORT.unknown);
      return { text: textOf(units, length), from: froms, to: tos };
    },
  };
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  return text;
}
