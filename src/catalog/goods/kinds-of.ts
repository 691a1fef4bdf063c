import { KINDS, type Kind, type KindName, type ProductCells } from './kinds.ts';
import { withoutNotMeant } from './not-meant.ts';

/** Which kinds of goods a product belongs to. Made once per run: it remembers what codes mean. */
export type KindsOf = (row: ProductCells) => ReadonlySet<KindName>;

interface Matcher {
  readonly name: (typeof KINDS)[number]['name'];
  readonly kind: Kind;
  readonly hs: readonly string[];
  readonly except: readonly string[];
  readonly words: RegExp | undefined;
}

const MATCHERS: readonly Matcher[] = KINDS.map((kind) => matcher(kind.name, kind));

function matcher(name: Matcher['name'], kind: Kind): Matcher {
  return {
    name,
    kind,
    hs: parts(kind.hs, ' '),
    except: parts(kind.except, ' '),
    words: kind.words === undefined ? undefined : wordPattern(parts(kind.words, '|')),
  };
}

function parts(list: string | undefined, separator: string): readonly string[] {
  return list === undefined ? [] : list.split(separator);
}

/** One look for the words that count whatever the code is: most titles have none of them. */
const ANY_CODE_WORDS = wordPattern(
  MATCHERS.flatMap(({ kind }) => (kind.chapters ? parts(kind.words, '|') : [])),
);

/** What a code alone says of its goods, and which words and facts may add to it. */
interface Coded {
  /** Whether there is a code that says something. */
  readonly coded: boolean;
  readonly kinds: ReadonlySet<KindName>;
  /** Kinds that words in the titles can add. */
  readonly byWords: readonly Matcher[];
  readonly byFacts: readonly Matcher[];
  /** All kinds together, by the names of those that were added; equal goods share one set. */
  readonly together: Map<string, ReadonlySet<KindName>>;
}

/** A catalog has some dozens of codes; a hostile one shall not fill the memory. */
const MOST_CODES = 5000;

/** Goods of the same kinds get the same set, so that what follows from kinds is worked out once. */
export function kindsFinder(): KindsOf {
  const codes = new Map<string, Coded>();
  return (row) => {
    const code = row.text('hs_code').replaceAll('.', '');
    const coded = codes.get(code) ?? remember(codes, code);
    const added = addedKinds(coded, row);
    const known = coded.together.get(added);
    if (known !== undefined) return known;
    const names = KIND_NAMES.filter((name) => added.includes(`|${name}|`));
    const kinds = withDerived(new Set([...coded.kinds, ...names]));
    coded.together.set(added, kinds);
    return kinds;
  };
}

const KIND_NAMES = MATCHERS.map(({ name }) => name);

function remember(codes: Map<string, Coded>, code: string): Coded {
  if (codes.size >= MOST_CODES) codes.clear();
  const kinds = new Set<KindName>(['all']);
  for (const { name, hs, except } of MATCHERS) {
    if (begins(code, hs) && !begins(code, except)) kinds.add(name);
  }
  const others = MATCHERS.filter(({ name }) => !kinds.has(name));
  const coded = {
    kinds,
    byWords: speaking(others, kinds, /^\d{4}/.test(code) ? code.slice(0, 2) : undefined),
    coded: /^\d{4}/.test(code),
    byFacts: others.filter(({ kind }) => kind.when !== undefined),
    together: new Map(),
  };
  codes.set(code, coded);
  return coded;
}

/** A word in a title makes no food of a bag: where a code stands, most words are silent. */
function speaking(
  others: readonly Matcher[],
  coded: ReadonlySet<string>,
  chapter: string | undefined,
) {
  const possible = new Set(coded);
  return others.filter(({ name, kind, words }) => {
    if (words === undefined) return false;
    const speaks =
      kind.within !== undefined
        ? possible.has(kind.within)
        : chapter === undefined || parts(kind.chapters, ' ').includes(chapter);
    if (speaks) possible.add(name);
    return speaks;
  });
}

/** The names of the kinds that words and facts add, each between bars; '' for most goods. */
function addedKinds({ coded, kinds, byWords, byFacts }: Coded, row: ProductCells): string {
  let added = '';
  const title = titlesOf(row, coded);
  const anyCode = ANY_CODE_WORDS.test(title);
  let meant: string | undefined;
  for (const { name, kind, words } of byWords) {
    const { within, unless } = kind;
    if (kind.chapters && !anyCode) continue;
    if (within !== undefined && !hasName(kinds, within) && !added.includes(`|${within}|`)) continue;
    if (words?.test(title) !== true || (!coded && unless?.test(title))) continue;
    meant ??= withoutNotMeant(title);
    if (words.test(meant)) added += `|${name}|`;
  }
  for (const { name, kind } of byFacts)
    if (kind.when?.(row) && !added.includes(`|${name}|`)) added += `|${name}|`;
  return added;
}

/** A book without a code is what it is about in words only. */
function titlesOf(row: ProductCells, coded: boolean): string {
  if (!coded && row.text('isbn') !== '') return '';
  return `${row.text('title_en')} ${row.text('title_zh')} ${row.text('category')}`.toLowerCase();
}

function begins(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}

function hasName(kinds: ReadonlySet<string>, name: string): boolean {
  return kinds.has(name);
}

function withDerived(kinds: Set<KindName>): ReadonlySet<KindName> {
  if (kinds.has('feed')) {
    // Dog food is food in words only.
    kinds.delete('food');
    kinds.delete('prepackaged-food');
  }
  if (kinds.has('unplugged') || kinds.has('charged')) kinds.delete('mains-electrical');
  // The catalogue of compulsory certification is about mains voltage.
  if (kinds.has('unplugged')) kinds.delete('ccc-electrical');
  if (!kinds.has('medicine') && !kinds.has('medical-device')) kinds.add('non-medical');
  const special =
    kinds.has('health-food') || kinds.has('medical-food') || kinds.has('infant-formula');
  if (kinds.has('food') && !special) kinds.add('ordinary-food');
  return kinds;
}

/** Latin words stand alone, Chinese ones anywhere. */
function wordPattern(words: readonly string[]): RegExp {
  const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
  const latin = words.filter((word) => /^[\x20-\x7e]+$/.test(word)).map(escaped);
  const other = words.filter((word) => !/^[\x20-\x7e]+$/.test(word));
  const parts = [
    ...(latin.length > 0 ? [`(?<![a-z0-9])(?:${latin.join('|')})(?![a-z0-9])`] : []),
    ...other,
  ];
  return new RegExp(parts.join('|'));
}
