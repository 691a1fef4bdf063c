import type { Confidence, Source } from '../source.ts';

/** Where a set of data comes from and how far it may be trusted: an entry of `data/tariff/provenance.json`. */
export interface Provenance {
  readonly set: string;
  /** Below `data/tariff/`. */
  readonly file: string;
  /** Rows of the file that belong to the set. */
  readonly rows: number;
  readonly title: string;
  /** Number of the official notice. */
  readonly notice: string;
  readonly publisher: string;
  /** As quoted in public; not every one could be opened. */
  readonly address?: string;
  readonly published?: string;
  readonly from: string;
  readonly to?: string;
  /** Why we may pass it on. */
  readonly licence: string;
  /** The best that rows of this set are; single rows may be less sure. */
  readonly confidence: Confidence;
  /** How it was read, and what was checked. */
  readonly transcription: string;
  /** What is not in it. */
  readonly gaps: readonly string[];
}

export type Sources = (set: string, confidence?: Confidence) => Source;

/** The source to show with a number of a set. */
export function sourcesOf(provenance: readonly Provenance[]): Sources {
  const known = new Map<string, Source>();
  return (set, confidence) => {
    const key = `${set} ${confidence ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const entry = provenance.find((one) => one.set === set);
    if (entry === undefined) throw new Error(`No provenance for ${set}.`);
    const source = {
      title: `${entry.title}, ${entry.notice}`,
      publisher: entry.publisher,
      from: entry.from,
      ...(entry.to !== undefined && { to: entry.to }),
      confidence: confidence ?? entry.confidence,
      ...(entry.address !== undefined && { address: entry.address }),
    };
    known.set(key, source);
    return source;
  };
}
