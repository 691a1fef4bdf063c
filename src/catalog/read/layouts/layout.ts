import type { ColumnName } from '../../columns.ts';
import type { Conversion } from './conversions.ts';

/** From which headers one of our columns is filled; of several the first filled one counts. */
export interface Filling {
  readonly from: string | readonly string[];
  readonly convert?: Conversion;
  /** Whether the cells belong together, as an amount and its unit: joined by a blank. */
  readonly join?: true;
}

/** How a layout fills a column; of several ways the first whose headers are there counts. */
export type Fillings = string | Filling | readonly Filling[];

/** How rows belong together where one product takes several. */
export interface Grouping {
  /** Which kind of row this is; `value` gives a cell by the file's own header, `known` tells a key
   * of an earlier row. */
  roleOf(value: (header: string) => string, known: (key: string) => boolean): RowRole;
  /** The keys by which later rows may refer to this one. */
  keysOf(value: (header: string) => string): readonly string[];
  /** The key of the head this row refers to; the first key that a head has counts. */
  refersTo(value: (header: string) => string): readonly string[];
  /** Our columns that a variant takes from its head where its own cell is empty. */
  readonly inherits: readonly ColumnName[];
}

/**
 * `product`: a product of its own · `head`: stands for its variants and is not sold itself ·
 * `variant`: sold, with what it lacks taken from its head · `extra`: a picture or note of the product
 * above, no goods.
 */
export type RowRole = 'product' | 'head' | 'variant' | 'extra';

/** `as`: the unit of a fresh installation, in which it is read; absent when that is anyone's guess. */
export interface UnitUnsaid {
  readonly header: string;
  readonly as?: string;
}

/** An export layout of a known shop system. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  /** Where the layout is publicly documented. */
  readonly documented: string;
  /** Sets of headers that only this layout has; all of one set must be there. Compared without case. */
  readonly signatures: readonly (readonly string[])[];
  readonly columns: Readonly<Partial<Record<ColumnName, Fillings>>>;
  /** Measures whose unit the shop's settings decide and the file does not say. */
  readonly unitUnsaid?: readonly UnitUnsaid[];
  /** Lines that stand above the one with the names. */
  readonly linesAbove?: number;
  /** Header lines that follow the one with the names. */
  readonly moreHeaderLines?: number;
  readonly grouping?: Grouping;
}
