import { KINDS, type Kind, type KindName, type ProductCells } from './kinds.ts';

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
  MATCHERS.flatMap(({ kind }) => (kind.anyCode ? parts(kind.words, '|') : [])),
);
const BY_FACTS = MATCHERS.filter(({ kind }) => kind.when !== undefined);
const WITHIN = MATCHERS.filter(({ kind }) => kind.within !== undefined);

/** A catalog has some dozens of codes; a hostile one shall not fill the memory. */
const MOST_CODES = 5000;

export function kindsFinder(): KindsOf {
  const byCode = new Map<string, ReadonlySet<KindName>>();
  return (row) => {
    const code = row.text('hs_code').replaceAll('.', '');
    const coded = byCode.get(code) ?? remember(byCode, code);
    const kinds = new Set(coded);
    const title =
      `${row.text('title_en')} ${row.text('title_zh')} ${row.text('category')}`.toLowerCase();
    addByWords(kinds, title, /^\d{4}/.test(code));
    for (const { name, kind } of BY_FACTS) if (kind.when?.(row)) kinds.add(name);
    return withDerived(kinds);
  };
}

function remember(byCode: Map<string, ReadonlySet<KindName>>, code: string): ReadonlySet<KindName> {
  if (byCode.size >= MOST_CODES) byCode.clear();
  const kinds = new Set<KindName>(['all']);
  for (const { name, hs, except } of MATCHERS) {
    if (begins(code, hs) && !begins(code, except)) kinds.add(name);
  }
  byCode.set(code, kinds);
  return kinds;
}

function begins(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}

/** A word in a title makes no food of a chocolate-brown bag: where a code stands, most words are silent. */
function addByWords(kinds: Set<KindName>, title: string, hasCode: boolean): void {
  const anyCode = ANY_CODE_WORDS.test(title);
  for (const { name, kind, words } of hasCode && !anyCode ? WITHIN : MATCHERS) {
    if (words === undefined || kinds.has(name)) continue;
    const counts =
      kind.within !== undefined ? hasName(kinds, kind.within) : !hasCode || kind.anyCode;
    if (counts && words.test(title)) kinds.add(name);
  }
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
