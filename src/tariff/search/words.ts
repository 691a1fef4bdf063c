// Words as they are compared: without case, accents and endings, whatever the language. A word has several
// forms, because the language of a title is not known: two words are the same when they share one.

/** A word of a title, and how much it says about what the goods are. */
export interface QueryWord {
  /** As the user wrote it. */
  readonly surface: string;
  readonly forms: readonly string[];
  readonly weight: number;
}

/** Words after these say what comes with the goods, or for whom they are, not what they are. */
const ASIDE = new Set(
  'with without met zonder voor uit op avec sans pour aux au for from'.split(' '),
);

const STOP = new Set(
  (
    'the a an and or of in on by to de het een en of van der den te du des la le les un une et ou d l ' +
    'other incl excl etc not for per set stuks st pcs piece pieces pack g kg mg ml cl l cm mm m w v size maat taille'
  ).split(' '),
);

/** What stands behind the first comma, dash or bracket is mostly about size, colour and packing. */
const LATER = 0.5;

/** Lower case, accents off, ligatures spelled out. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** The Latin words of a name, in order. */
export function wordsOf(text: string): readonly string[] {
  return (folded(text).match(/[a-z]+(?:'[a-z]+)?/g) ?? [])
    .flatMap((word) => word.split("'"))
    .filter((word) => word.length > 1 && !STOP.has(word));
}

/** The words of a title, weighted by where they stand. */
export function queryWords(title: string): readonly QueryWord[] {
  const [main = '', ...rest] = title.split(/[,;:(|"“”]|\s[-–—]\s/);
  const read = (part: string, weight: number): QueryWord[] => {
    let aside = false;
    return part.split(/[^\p{L}\p{M}'’]+/u).flatMap((surface) => {
      const word = folded(surface.replaceAll('’', "'"));
      if (ASIDE.has(surface.toLowerCase())) aside = true;
      return wordsOf(word).map((one) => ({
        surface,
        forms: formsOf(one),
        weight: aside ? weight * LATER : weight,
      }));
    });
  };
  return [...read(main, 1), ...rest.flatMap((part) => read(part, LATER))];
}

/** The forms under which a word is found: itself and what it is without its ending. */
export function formsOf(word: string): readonly string[] {
  const forms = new Set([word]);
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length) + instead;
    forms.add(stem);
    if (DUTCH.has(ending)) for (const one of dutchStems(stem)) forms.add(one);
  }
  return [...forms];
}

/** Plural, feminine and diminutive endings of English, Dutch and French. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['x', ''],
  ['aux', 'al'],
  ['eaux', 'eau'],
  ['en', ''],
  ['eren', ''],
  ['e', ''],
  ['ee', 'e'],
  ['ees', 'e'],
  ['je', ''],
  ['jes', ''],
  ['tje', ''],
  ['tjes', ''],
  ['pje', ''],
  ['pjes', ''],
];
const DUTCH = new Set(['en', 'eren', 'e', 'tje', 'tjes']);

/** `sokk` is sok, `glaz` is glas, `brod` is brood: how Dutch spells a stem that loses its ending. */
function* dutchStems(stem: string): Generator<string> {
  const soft = stem.replace(/z$/, 's').replace(/v$/, 'f');
  if (soft !== stem) yield soft;
  if (/([bdfgklmnprst])\1$/.test(stem)) yield stem.slice(0, -1);
  const long = soft.replace(/([^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3');
  if (long !== soft) yield long;
}
