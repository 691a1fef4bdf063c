import type { KindName } from '../goods/kinds.ts';
import { alphabet } from './alphabet.ts';
import { copyScreen } from './copy-screen.ts';
import { type NormalCopy, normalCopy } from './normal-copy.ts';
import { type TraditionalCharacter, traditionalFinder } from './traditional.ts';
import { type Trie, type TrieNode, trieOf } from './trie.ts';

/** How a word is judged; `allow` cancels the words inside it. */
export type Verdict = 'block' | 'block-without-evidence' | 'high' | 'medium' | 'review' | 'allow';

/** A risky word of Chinese advertising, from data/advertising/terms.csv. */
export interface AdTerm {
  readonly id: string;
  readonly term: string;
  readonly match: 'literal' | 'regex';
  readonly category: string;
  readonly verdict: Verdict;
  readonly goods: readonly string[];
  readonly confidence: 'verified' | 'derived' | 'not-confirmed';
  /** A replacement in Chinese; '' where none is known. */
  readonly instead: string;
  /** For a pattern: words one of which copy must hold to match it. */
  readonly triggers: readonly string[];
}

export interface AdCategory {
  readonly title: string;
  readonly law: string;
  /** When such a word is allowed; '' where no exception is known. */
  readonly allowed: string;
}

/** A word found in copy. */
export interface AdHit {
  readonly term: AdTerm;
  readonly category: AdCategory;
  /** The word as the copy has it. */
  readonly found: string;
  /** Where it stands in the copy, counted from 0. */
  readonly from: number;
}

export interface AdTerms {
  /** A quick look: true when the copy holds no risky word at all. */
  surelyHarmless(copy: string): boolean;
  /** The risky words in the copy that concern goods of these kinds, in the order in which they stand. */
  find(copy: string, kinds: ReadonlySet<KindName>): readonly AdHit[];
  /** The characters that mainland China writes in a simpler form, in the order in which they stand. */
  traditional(copy: string): readonly TraditionalCharacter[];
}

const STRICTEST: readonly Verdict[] = [
  'block',
  'block-without-evidence',
  'high',
  'medium',
  'review',
];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly term: AdTerm;
}

/** Prepares the words for searching: one pass over the copy finds the longest word at each place. */
export function adTerms(
  terms: readonly AdTerm[],
  categories: ReadonlyMap<string, AdCategory>,
  simplified: ReadonlyMap<string, string>,
): AdTerms {
  const letters = alphabet(simplified);
  const literal = terms.filter(({ match }) => match === 'literal');
  const trie = trieOf(literal.map((term) => [term.term.toLowerCase(), term] as const));
  const patterns = terms
    .filter(({ match }) => match === 'regex')
    .map((term) => ({ term, pattern: new RegExp(term.term, 'gu') }));
  const isAllowing = ({ term }: Span | Pattern) => term.verdict === 'allow';

  const words = terms
    .filter(({ verdict }) => verdict !== 'allow')
    .flatMap(({ match, term, triggers }) => (match === 'literal' ? [term] : triggers));
  const surelyHarmless = copyScreen(words, letters);

  function search(copy: string, kinds: ReadonlySet<KindName>): readonly AdHit[] {
    const normal = normalCopy(copy, letters);
    const found = [
      ...literals(normal.text, trie, kinds),
      ...regexes(
        normal.text,
        patterns.filter((one) => !isAllowing(one)),
        kinds,
      ),
    ];
    const risky = found.filter((span) => !isAllowing(span));
    if (risky.length === 0) return [];
    const allowed = [
      ...found.filter(isAllowing),
      ...regexes(normal.text, patterns.filter(isAllowing), kinds),
    ];
    return withoutOverlaps(notWithin(risky, allowed), normal.text.length)
      .map((span) => hit(span, normal, copy))
      .sort((a, b) => a.from - b.from);
  }

  function hit({ term, from, to }: Span, normal: NormalCopy, copy: string): AdHit {
    const start = normal.from[from] ?? 0;
    const end = normal.to[to - 1] ?? copy.length;
    const category = categories.get(term.category) ?? {
      title: term.category,
      law: '',
      allowed: '',
    };
    return { term, category, found: copy.slice(start, end), from: start };
  }

  // Two rules ask for the same copy of a row, one after the other.
  let last: { copy: string; kinds: ReadonlySet<KindName>; hits: readonly AdHit[] } | undefined;
  function find(copy: string, kinds: ReadonlySet<KindName>): readonly AdHit[] {
    if (last?.copy !== copy || last.kinds !== kinds)
      last = { copy, kinds, hits: search(copy, kinds) };
    return last.hits;
  }

  return { surelyHarmless, find, traditional: traditionalFinder(simplified) };
}

interface Pattern {
  readonly term: AdTerm;
  readonly pattern: RegExp;
}

/** At each place the longest word that concerns these goods; the words inside it do not count. */
function* literals(
  text: string,
  trie: Trie<AdTerm>,
  kinds: ReadonlySet<KindName>,
): Generator<Span> {
  for (let from = 0; from < text.length; ) {
    const longest = longestAt(text, from, trie.root(text.charCodeAt(from)), kinds);
    if (longest !== undefined) yield longest;
    from = longest === undefined ? from + 1 : longest.to;
  }
}

function longestAt(
  text: string,
  from: number,
  start: TrieNode<AdTerm> | undefined,
  kinds: ReadonlySet<KindName>,
): Span | undefined {
  let node = start;
  let longest: Span | undefined;
  for (let at = from + 1; node !== undefined; at++) {
    const term = node.ends.length === 0 ? undefined : strictest(node.ends, kinds);
    if (term !== undefined && wholeWord(text, from, at)) longest = { from, to: at, term };
    node = node.next.get(text.charCodeAt(at));
  }
  return longest;
}

/** A word in Latin letters must stand alone: `vx` is not in `devx`. */
function wholeWord(text: string, from: number, to: number): boolean {
  const joins = (a: string, b: string) => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  return (
    !joins(text[from - 1] ?? '', text[from] ?? '') && !joins(text[to - 1] ?? '', text[to] ?? '')
  );
}

function strictest(terms: readonly AdTerm[], kinds: ReadonlySet<KindName>): AdTerm | undefined {
  const concerned = terms.filter((term) => concerns(term, kinds));
  return concerned.toSorted(
    (a, b) => STRICTEST.indexOf(a.verdict) - STRICTEST.indexOf(b.verdict),
  )[0];
}

function concerns(term: AdTerm, kinds: ReadonlySet<string>): boolean {
  return term.goods.some((kind) => kinds.has(kind));
}

function* regexes(
  text: string,
  patterns: readonly Pattern[],
  kinds: ReadonlySet<KindName>,
): Generator<Span> {
  for (const { term, pattern } of patterns) {
    const { triggers } = term;
    if (!concerns(term, kinds)) continue;
    if (triggers.length > 0 && !triggers.some((word) => text.includes(word))) continue;
    for (const match of text.matchAll(pattern)) {
      yield { from: match.index, to: match.index + match[0].length, term };
    }
  }
}

/** The spans that lie in none of the others. */
function notWithin(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  if (others.length === 0) return spans;
  const sorted = others.toSorted((a, b) => a.from - b.from);
  let reach = 0;
  let next = 0;
  return spans
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      for (let one = sorted[next]; one !== undefined && one.from <= from; one = sorted[++next])
        reach = Math.max(reach, one.to);
      return to > reach;
    });
}

/** Of words that overlap the longer one counts. */
function withoutOverlaps(spans: readonly Span[], length: number): readonly Span[] {
  const taken = new Uint8Array(length);
  return spans
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    });
}
