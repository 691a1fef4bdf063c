import { compoundParts } from './compound.ts';
import {
  attributesIn,
  type Hit,
  type SearchEntry,
  type SearchTexts,
  searchEntries,
} from './entries.ts';
import { hanEvidence, hanRuns } from './han.ts';
import { formsOf, type QueryWord, queryWords, wordsOf } from './words.ts';

/** Why a code is a candidate: words of the title that stand in a name or everyday word. */
export interface Evidence {
  readonly text: string;
  readonly kind: 'name' | 'synonym';
  readonly lang: SearchEntry['lang'];
  /** Words of the title. */
  readonly matched: readonly string[];
}

interface Subheading {
  readonly code: string;
  readonly score: number;
}

/** A heading that the goods may belong to. A candidate, never an answer. */
export interface Candidate {
  readonly heading: string;
  /** Comparable within one search only. */
  readonly score: number;
  readonly confidence: 'likely' | 'possible' | 'doubtful';
  readonly evidence: readonly Evidence[];
  /** Subheadings with names of their own, best first. */
  readonly subheadings: readonly Subheading[];
}

interface Posting {
  readonly entry: number;
  readonly position: number;
}

export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly byForm: ReadonlyMap<string, readonly Posting[]>;
  /** How much a form says: high when few headings know it. */
  readonly weightOf: ReadonlyMap<string, number>;
}

/** Costs some 40 ms for all names; only a search needs it. */
export function searchIndex(texts: SearchTexts): SearchIndex {
  const entries = searchEntries(texts);
  const byForm = new Map<string, Posting[]>();
  const headings = new Map<string, Set<string>>();
  for (const [i, { words, codes }] of entries.entries()) {
    for (const [position, word] of words.entries()) {
      for (const form of formsOf(word)) {
        const postings = byForm.get(form);
        if (postings === undefined) byForm.set(form, [{ entry: i, position }]);
        else postings.push({ entry: i, position });
        const known = headings.get(form) ?? new Set();
        for (const code of codes) known.add(code.slice(0, 4));
        headings.set(form, known);
      }
    }
  }
  const weightOf = new Map<string, number>();
  for (const [form, { size }] of headings) weightOf.set(form, Math.log(1 + HEADINGS / size));
  return { entries, attributes: attributesIn(texts), byForm, weightOf };
}

const HEADINGS = 1228;
const LONGEST_TITLE = 500;
/** Of the best score; what is below shares only a word by chance. */
const WORTH_SHOWING = 0.15;

/** The headings that a title most likely means, best first. */
export function search(text: string, index: SearchIndex, limit: number): readonly Candidate[] {
  const title = text.slice(0, LONGEST_TITLE);
  const latin = latinHits(expanded(queryWords(title), index), index);
  const han = hanRuns(title).flatMap((run) => hanEvidence(run, index.entries));
  const fromHan = latinHits(expandedHan(title, index), index).filter(
    ({ entry }) => entry.kind === 'name',
  );
  return ranked([...latin, ...han, ...fromHan], limit);
}

/** The words of the title with the parts of compounds and the English for attributes. */
function expanded(words: readonly QueryWord[], index: SearchIndex): readonly QueryWord[] {
  const isKnown = (part: string) => index.byForm.has(part);
  return words.flatMap((word) => {
    const [plain = ''] = word.forms;
    const english = inEnglish(word.forms, index.attributes).map((one) => ({
      ...word,
      forms: formsOf(one),
      weight: word.weight * 0.9,
    }));
    if (word.forms.some(isKnown) && plain.length < 12) return [word, ...english];
    const parts = compoundParts(plain, (part) => part !== plain && isKnown(part));
    const heads = parts.map((part, i) => ({
      surface: word.surface,
      forms: formsOf(part),
      weight: word.weight * (i === parts.length - 1 ? 0.9 : 0.5),
    }));
    const told = parts.flatMap((part) =>
      inEnglish(formsOf(part), index.attributes).map((one) => ({
        ...word,
        forms: formsOf(one),
        weight: word.weight * 0.5,
      })),
    );
    return [word, ...english, ...heads, ...told];
  });
}

function inEnglish(
  forms: readonly string[],
  attributes: ReadonlyMap<string, string>,
): readonly string[] {
  const known = forms.map((form) => attributes.get(form)).find((en) => en !== undefined);
  return known === undefined ? [] : wordsOf(known);
}

/** The English for Chinese words of material, wearer and state. */
function expandedHan(title: string, { attributes }: SearchIndex): readonly QueryWord[] {
  return hanRuns(title).flatMap(({ text, weight }) =>
    [...attributes]
      .filter(([term]) => /\p{Script=Han}/u.test(term) && text.includes(term))
      .flatMap(([term, en]) =>
        wordsOf(en).map((one) => ({ surface: term, forms: formsOf(one), weight: weight * 0.6 })),
      ),
  );
}

function latinHits(words: readonly QueryWord[], index: SearchIndex): readonly Hit[] {
  // By entry and position in it, the best word of the title that stands there.
  const found = new Map<number, Map<number, { weight: number; surface: string }>>();
  for (const { forms, weight, surface } of words) {
    for (const [i, form] of forms.entries()) {
      const value = (i === 0 ? 1 : 0.95) * weight;
      for (const { entry, position } of index.byForm.get(form) ?? []) {
        const positions = found.get(entry) ?? new Map();
        if ((positions.get(position)?.weight ?? 0) < value)
          positions.set(position, { weight: value, surface });
        found.set(entry, positions);
      }
    }
  }
  return [...found].flatMap(([i, positions]) => {
    const entry = index.entries[i];
    return entry === undefined ? [] : [hitOf(entry, positions, index)];
  });
}

function hitOf(
  entry: SearchEntry,
  positions: ReadonlyMap<number, { readonly weight: number; readonly surface: string }>,
  { weightOf }: SearchIndex,
): Hit {
  let matched = 0;
  let whole = 0;
  for (const [position, word] of entry.words.entries()) {
    const says = weightOf.get(word) ?? 0;
    whole += says;
    matched += says * (positions.get(position)?.weight ?? 0);
  }
  const covered = whole === 0 ? 0 : Math.min(1, matched / whole);
  const surfaces = new Set([...positions.values()].map(({ surface }) => surface));
  const score =
    entry.kind === 'synonym' ? matched * covered ** 2 : 0.45 * matched * (0.4 + 0.6 * covered);
  return { entry, score, matched: [...surfaces] };
}

/** Adds up by heading: the best everyday word, a little of the others, and the best name. */
function ranked(hits: readonly Hit[], limit: number): readonly Candidate[] {
  const byHeading = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (hit.score <= 0.3) continue;
    for (const heading of new Set(hit.entry.codes.map((code) => code.slice(0, 4))))
      byHeading.set(heading, [...(byHeading.get(heading) ?? []), hit]);
  }
  const scored = [...byHeading]
    .map(([heading, all]) => scoreHeading(heading, all))
    .toSorted((a, b) => b.score - a.score || (a.heading < b.heading ? -1 : 1))
    .slice(0, limit);
  const [first, second] = scored;
  const shown = scored.filter(({ score }) => score >= WORTH_SHOWING * (first?.score ?? 0));
  return shown.map((one) => ({
    ...one,
    confidence: confidenceOf(one, one === first ? second?.score : first?.score),
  }));
}

function scoreHeading(heading: string, all: readonly Hit[]): Omit<Candidate, 'confidence'> {
  const hits = all.toSorted((a, b) => shared(b) - shared(a));
  const synonyms = hits.filter(({ entry }) => entry.kind === 'synonym');
  const name = hits.find(({ entry }) => entry.kind === 'name');
  const [best = 0, next = 0] = synonyms.map(shared);
  const score = best + 0.25 * next + (name === undefined ? 0 : shared(name) * 0.8);
  const codes = new Set(
    hits.flatMap(({ entry }) =>
      entry.codes.filter((code) => code.length === 6 && code.startsWith(heading)),
    ),
  );
  const subheadings = [...codes]
    .map((code) => {
      const own = hits.filter(({ entry }) => entry.codes.includes(code));
      const [top = 0, after = 0] = own.map(shared).toSorted((a, b) => b - a);
      return { code, score: rounded(top + 0.6 * after) };
    })
    .toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, 4);
  const evidence = hits
    .filter(({ entry }, i) => hits.findIndex((one) => one.entry.text === entry.text) === i)
    .slice(0, 3)
    .map(({ entry: { text, kind, lang }, matched }) => ({ text, kind, lang, matched }));
  return { heading, score: rounded(score), evidence, subheadings };
}

/** A word that leads to several headings says less about each. */
const shared = ({ score, entry }: Hit): number =>
  score / Math.sqrt(new Set(entry.codes.map((code) => code.slice(0, 4))).size);

const rounded = (score: number) => Math.round(score * 100) / 100;

function confidenceOf(
  { score, evidence }: Omit<Candidate, 'confidence'>,
  rival: number | undefined,
): Candidate['confidence'] {
  const everyday = evidence.some(({ kind }) => kind === 'synonym');
  if (everyday && score >= 5 && score >= 1.4 * (rival ?? 0)) return 'likely';
  return score >= 3 && score >= 0.6 * (rival ?? 0) ? 'possible' : 'doubtful';
}
