import { compare, fraction, isDecimal } from '../../../fraction.ts';
import type { ColumnName } from '../../columns.ts';
import type { NumberLimit, TextLimit } from '../../marketplace-profile.ts';
import type { Facts, Row } from '../../rule.ts';
import { isPlainDecimal, readAmount } from '../../values/amount.ts';
import { shiftDecimal } from '../../values/decimal-text.ts';
import { COUNTED, lengthOf } from '../../values/text-length.ts';

/** A text and how long it is for a marketplace. */
interface Measured {
  readonly column: ColumnName;
  readonly text: string;
  readonly length: number;
  readonly limit: TextLimit;
  readonly data: Readonly<Record<string, string>>;
}

/** The texts in these columns, as each marketplace that is asked about counts them. */
export function measured(
  row: Row,
  { marketplaces = [] }: Facts,
  columns: readonly ColumnName[],
): readonly Measured[] {
  return marketplaces.flatMap(({ title: marketplace, texts }) =>
    texts
      .filter(({ column }) => columns.includes(column))
      .map((limit) => {
        const text = row.text(limit.column);
        const length = lengthOf(text, limit.counting);
        const data = { marketplace, length: String(length), counted: COUNTED[limit.counting] };
        return { column: limit.column, text, length, limit, data };
      }),
  );
}

/** A number and what a marketplace takes of it. */
interface Bounded {
  readonly column: ColumnName;
  /** Plain decimal. */
  readonly number: string;
  readonly limit: NumberLimit;
  readonly data: Readonly<Record<string, string>>;
}

/** The numbers in these columns beside each marketplace's bounds; what is no number others name. */
export function bounded(
  row: Row,
  { marketplaces = [] }: Facts,
  columns: readonly ColumnName[],
): readonly Bounded[] {
  return marketplaces.flatMap(({ title: marketplace, numbers }) =>
    numbers
      .filter(({ column }) => columns.includes(column))
      .flatMap((limit) => {
        const { from, to, decimals, instead } = limit;
        const empty = row.text(limit.column) === '';
        const column = empty && instead !== undefined ? instead : limit.column;
        const number = plain(row.text(column));
        const data = { marketplace, from, to, decimals: String(decimals) };
        return number === undefined ? [] : [{ column, number, limit, data }];
      }),
  );
}

/** The number in a cell as a plain decimal; undefined when it cannot be read in one way. */
export function plain(text: string): string | undefined {
  if (isPlainDecimal(text)) return isDecimal(text) ? text : undefined;
  const read = text === '' ? undefined : readAmount(text, 2);
  return read?.kind === 'amount' ? read.decimal : undefined;
}

export function isWithin(number: string, { from, to }: Pick<NumberLimit, 'from' | 'to'>): boolean {
  return !isLess(number, from) && !isLess(to, number);
}

export function isLess(a: string, b: string): boolean {
  return compare(fraction(a), fraction(b)) < 0;
}

/** How many digits stand behind the point once zeros at the end are gone. */
export function decimalsIn(number: string): number {
  return shiftDecimal(number, 0).split('.')[1]?.length ?? 0;
}
