import type { ColumnName } from '../../columns.ts';

/** Turns a shop's way of writing into ours; the names stand in mapping files too. */
export type Conversion =
  | 'grams-to-kg'
  | 'pounds-to-kg'
  | 'ounces-to-kg'
  | 'millilitres-to-litres'
  | 'centilitres-to-litres'
  | 'millimetres-to-cm'
  | 'metres-to-cm'
  | 'inches-to-cm'
  | 'amount'
  | 'currency'
  | 'weight-to-kg'
  | 'html-to-text'
  | 'comma-list';

/** From which headers one of our columns is filled; of several the first filled one counts. */
export interface Filling {
  readonly from: string | readonly string[];
  readonly convert?: Conversion;
}

/** How rows belong together where one product takes several. */
export interface Grouping {
  /** Which kind of row this is; `value` gives a cell by the file's own header. */
  roleOf(value: (header: string) => string): RowRole;
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

/** An export layout of a known shop system. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  /** Where the layout is publicly documented. */
  readonly documented: string;
  /** Headers that only this layout has together; all must be there. Compared without case. */
  readonly signature: readonly string[];
  /** Headers that must not be there: they belong to a layout that is alike. */
  readonly without?: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnName, string | Filling>>>;
  /** Lines that stand above the one with the names. */
  readonly linesAbove?: number;
  /** Header lines that follow the one with the names. */
  readonly moreHeaderLines?: number;
  readonly grouping?: Grouping;
}
