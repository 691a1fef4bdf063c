import type { Confidence, Source } from '../source.ts';
import { originAmong } from './origins.ts';

/** Percent of the customs value; null is not known, never zero. */
export interface MeasurePercent {
  readonly min: string | null;
  readonly max: string | null;
  /** The rate of firms that are not named. */
  readonly allOthers?: string | null;
  readonly firms?: Readonly<Record<string, string>>;
}

interface Common {
  readonly id: string;
  readonly kind:
    | 'anti-dumping'
    | 'price-undertaking'
    | 'countervailing'
    | 'safeguard'
    | 'additional-duty'
    | 'retaliatory';
  /**
   * `unknown`: whether it applies is not known, so nothing may be calculated. `suspended`: not levied
   * while `suspended` lasts, unknown after. `not-listed`: exists, but its codes are not in the data.
   */
  readonly status: 'in-force' | 'unknown' | 'suspended' | 'not-listed' | 'ended';
  readonly goods: string;
  readonly origins: readonly string[];
  readonly percent: MeasurePercent;
  /** Firms that cooperated in the inquiry, in percent. */
  readonly cooperating?: string;
  readonly byOrigin?: Readonly<Record<string, MeasurePercent>>;
  /** First and last day. */
  readonly from?: string;
  readonly to?: string;
  readonly suspended?: { readonly from: string; readonly to: string };
  readonly conditions: string;
  readonly endConfidence?: Confidence;
}

/** An entry of `data/tariff/measures.json`. */
export interface MeasureEntry extends Common {
  readonly hs: readonly { readonly code: string; readonly confidence: Confidence }[];
  readonly title: string;
  readonly publisher: string;
  readonly address?: string;
  readonly confidence: Confidence;
}

/** A trade measure that goods of a code and origin may fall under on a day. */
export interface TradeMeasure extends Common {
  /** How sure it is that the measure names this code. */
  readonly codeConfidence: Confidence;
  /** It is on all goods of the origin, and does not name codes. */
  readonly allGoods?: true;
  readonly source: Source;
}

/**
 * The measures that may apply. Those whose codes are not in the data (`not-listed`) are left out, see
 * `measuresElsewhere`; those of unknown state are in, with that status.
 * @param origin ISO alpha-2; undefined for measures on goods of any origin
 */
export function measuresOn(
  code: string,
  origin: string | undefined,
  date: string,
  entries: readonly MeasureEntry[],
): readonly TradeMeasure[] {
  return entries.flatMap((entry) => {
    if (origin !== undefined && !originAmong(origin, entry.origins)) return [];
    const hit = entry.hs.find(({ code: hs }) => meets(code, hs));
    const status = statusOn(entry, date);
    if (hit === undefined || status === undefined) return [];
    const all = hit.code === '*' && { allGoods: true as const };
    return [{ ...published(entry), status, codeConfidence: hit.confidence, ...all }];
  });
}

/** Measures on goods of an origin whose codes are not in the data: to be looked up by hand. */
export function measuresElsewhere(
  origin: string,
  entries: readonly MeasureEntry[],
): readonly TradeMeasure[] {
  return entries
    .filter(({ status, origins }) => status === 'not-listed' && originAmong(origin, origins))
    .map((entry) => ({ ...published(entry), codeConfidence: 'not-confirmed' }));
}

const meets = (code: string, hs: string) =>
  hs === '*' || code.startsWith(hs) || hs.startsWith(code);

/** The state on the day; undefined when the measure is not there on that day. */
function statusOn(entry: MeasureEntry, date: string): TradeMeasure['status'] | undefined {
  const { status, from, to, suspended } = entry;
  if (status === 'ended' || status === 'not-listed') return undefined;
  if ((from !== undefined && date < from) || (to !== undefined && date > to)) return undefined;
  if (suspended === undefined) return status;
  return date >= suspended.from && date <= suspended.to ? 'suspended' : 'unknown';
}

function published(entry: MeasureEntry): Omit<TradeMeasure, 'codeConfidence'> {
  const { hs: _, title, publisher, address, confidence, ...rest } = entry;
  const { from, to } = entry;
  const source = {
    title,
    publisher,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    confidence,
    ...(address !== undefined && { address }),
  };
  return { ...rest, source };
}
