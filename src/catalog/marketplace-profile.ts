import type { Source } from '../source.ts';
import type { ColumnName } from './columns.ts';
import type { Counting } from './values/text-length.ts';

/**
 * What a marketplace takes, whatever the category: the one table of its limits, for `validate` and for
 * the look at a listing before it is sent. What a category asks for besides, the marketplace says itself.
 */
export interface MarketplaceProfile {
  /** As users write it, for example `tmall-global`. */
  readonly name: string;
  readonly title: string;
  /** The day on which the sources were read, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly asks: readonly Demand[];
  readonly texts: readonly TextLimit[];
  readonly numbers: readonly NumberLimit[];
  readonly pictures: PictureLimit;
  /** Signs that an article number must not have. */
  readonly skuWithout?: { readonly signs: string; readonly why: string; readonly source: Source };
}

/** Nothing is listed without one of these columns. */
export interface Demand {
  readonly oneOf: readonly ColumnName[];
  readonly why: string;
  readonly source: Source;
}

/** Both ends are allowed. */
export interface TextLimit {
  readonly column: ColumnName;
  readonly shortest: number;
  readonly longest: number;
  readonly counting: Counting;
  readonly source: Source;
}

/** Plain decimals in the column's unit; both ends are allowed. */
export interface NumberLimit {
  readonly column: ColumnName;
  /** What is sent where that column is empty. */
  readonly instead?: ColumnName;
  readonly from: string;
  readonly to: string;
  /** Digits behind the point, zeros at the end not counted. */
  readonly decimals: number;
  readonly source: Source;
}

export interface PictureLimit {
  readonly most: number;
  readonly maxBytes: number;
  readonly formats: readonly string[];
  /** What is advised about their shape; in words, as nothing here can measure it. */
  readonly shape: string;
  readonly source: Source;
}
