// Chinese has no blanks: everyday words are looked for as they stand, names by pairs of characters.
import type { Hit, SearchEntry } from './entries.ts';

/** A stretch of a title, and how much it says about what the goods are. */
export interface HanRun {
  readonly text: string;
  readonly weight: number;
}

/** The Chinese stretches of a title; what follows a blank or comma is mostly size and packing. */
export function hanRuns(title: string): readonly HanRun[] {
  const text = title.normalize('NFKC').toLowerCase();
  const runs = text.split(/[\s,，;；(（|]+/).filter((run) => /\p{Script=Han}/u.test(run));
  return runs.map((run, i) => ({ text: run, weight: i === 0 ? 1 : 0.5 }));
}

/** What a stretch has in common with names and everyday words in Chinese. */
export function hanEvidence(
  { text, weight }: HanRun,
  entries: readonly SearchEntry[],
): readonly Hit[] {
  const pairs = new Set(pairsOf(text));
  return entries
    .filter(({ lang }) => lang === 'zh')
    .flatMap((entry) => {
      const hit = entry.kind === 'synonym' ? inText(entry, text) : byPairs(entry, pairs);
      return hit === undefined ? [] : [{ ...hit, score: hit.score * weight }];
    });
}

/** Chinese names what a thing is at the end: a word that ends the stretch says most. */
function inText(entry: SearchEntry, text: string): Hit | undefined {
  const at = text.lastIndexOf(entry.text.toLowerCase());
  if (at < 0) return undefined;
  const length = [...entry.text].length;
  const closing = at + entry.text.length === text.length ? 1.6 : 1;
  return { entry, score: (length === 1 ? 2 : 2 + 2 * length) * closing, matched: [entry.text] };
}

function byPairs(entry: SearchEntry, pairs: ReadonlySet<string>): Hit | undefined {
  const own = pairsOf(entry.text);
  const matched = own.filter((pair) => pairs.has(pair));
  if (matched.length === 0) return undefined;
  const covered = matched.length / own.length;
  return { entry, score: 1.5 * matched.length * (0.4 + 0.6 * covered), matched };
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text.normalize('NFKC').toLowerCase()];
  return characters.flatMap((character, i) => {
    const pair = character + (characters[i + 1] ?? '');
    return /^\p{Script=Han}{2}$/u.test(pair) ? [pair] : [];
  });
}
