import type { ColumnName } from '../columns.ts';
import type { Facts } from '../rule.ts';

/** A way to mend one cell that is written in another form than it should be. */
export interface Fix {
  /** Permanent name, for the summary. */
  readonly name: string;
  /** What it does, in one line. */
  readonly about: string;
  /** Whether what the cell means is certain, so that only its form changes. */
  readonly safe: boolean;
  readonly columns: readonly ColumnName[];
  readonly example: { readonly column: ColumnName; readonly from: string; readonly to: string };
  /**
   * The cell as it should be; undefined where there is nothing to mend, or where that is not certain.
   * @param value without the blanks around it, never empty
   */
  mend(value: string, facts: Facts, column: ColumnName): string | undefined;
}

export function fix(parts: Fix): Fix {
  return parts;
}
