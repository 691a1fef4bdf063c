import type { KindName } from '../goods/kinds.ts';
import { copyScreen } from './copy-screen.ts';
import { type NormalCopy, normalCopy } from './normal-copy.ts';

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
}

/** Longer copy is cut: no product page needs more, and no pattern shall run away. */
const LONGEST_COPY = 20_000;
const STRICTEST: readonly Verdict[] = [
  'block',
  'block-without-evidence',
  'high',
  'medium',
  'review',
];

interface Node {
  readonly next: Map<number, Node>;
  readonly ends: AdTerm[];
}

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
  const root = trieOf(terms.filter(({ match }) => match === 'literal'));
  const patterns = terms
    .filter(({ match }) => match === 'regex')
    .map((term) => ({ term, pattern: new RegExp(term.term, 'gu') }));

  const words = terms
    .filter(({ verdict }) => verdict !== 'allow')
    .flatMap(({ match, term, triggers }) => (match === 'literal' ? [term] : triggers));
  const surelyHarmless = copyScreen(words, simplified);

  function find(copy: string, kinds: ReadonlySet<KindName>): readonly AdHit[] {
    const normal = normalCopy(copy.slice(0, LONGEST_COPY), simplified);
    const spans = [...literals(normal.text, root, kinds), ...regexes(normal.text, patterns, kinds)];
    const allowed = spans.filter(({ term }) => term.verdict === 'allow');
    const risky = spans.filter(({ term }) => term.verdict !== 'allow');
    return withoutOverlaps(
      risky.filter((span) => !allowed.some((other) => covers(other, span))),
    ).map((span) => hit(span, normal, copy));
  }

  function hit({ term, from, to }: Span, normal: NormalCopy, copy: string): AdHit {
    const start = normal.at[from] ?? 0;
    const end = normal.at[to] ?? copy.length;
    const category = categories.get(term.category) ?? {
      title: term.category,
      law: '',
      allowed: '',
    };
    return { term, category, found: copy.slice(start, end).trim(), from: start };
  }

  return { surelyHarmless, find };
}

function trieOf(terms: readonly AdTerm[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  for (const term of terms) {
    let node = root;
    for (const character of term.term.toLowerCase()) {
      const code = character.charCodeAt(0);
      const next = node.next.get(code) ?? { next: new Map(), ends: [] };
      node.next.set(code, next);
      node = next;
    }
    node.ends.push(term);
  }
  return root;
}

/** At each place the longest word that concerns these goods; the words inside it do not count. */
function* literals(text: string, root: Node, kinds: ReadonlySet<KindName>): Generator<Span> {
  for (let from = 0; from < text.length; ) {
    const longest = longestAt(text, from, root, kinds);
    if (longest !== undefined) yield longest;
    from = longest === undefined ? from + 1 : longest.to;
  }
}

function longestAt(
  text: string,
  from: number,
  root: Node,
  kinds: ReadonlySet<KindName>,
): Span | undefined {
  let node: Node | undefined = root;
  let longest: Span | undefined;
  for (let at = from; node !== undefined; at++) {
    const term = strictest(node.ends, kinds);
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
  patterns: readonly { readonly term: AdTerm; readonly pattern: RegExp }[],
  kinds: ReadonlySet<KindName>,
): Generator<Span> {
  for (const { term, pattern } of patterns) {
    if (!concerns(term, kinds)) continue;
    for (const match of text.matchAll(pattern)) {
      yield { from: match.index, to: match.index + match[0].length, term };
    }
  }
}

function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

/** In order; of words that overlap the longer one counts. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}
