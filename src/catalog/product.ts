import type { Kind } from './column.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { rowSorter } from './read/delimited/grouping.ts';
import type { CatalogFile } from './read/table.ts';
import { rowCursor } from './row.ts';
import type { Row } from './rule.ts';
import { isPlainDecimal, readAmount } from './values/amount.ts';
import { readFlag } from './values/flag.ts';

/** What a column's value is in a product: decimals stay text, because money and weights are exact. */
type Value<K extends Kind> = K extends { is: 'whole' }
  ? number
  : K extends { is: 'flag' }
    ? boolean
    : K extends { is: 'list' }
      ? readonly string[]
      : string;

type Columns = (typeof COLUMNS)[number];

/**
 * One product of a catalog. Decimals are plain text such as `2.40`, in the unit that the column's
 * name says; what the row does not say is absent, never zero and never ''.
 */
export type Product = {
  readonly [C in Columns as C['name']]?: Value<C['kind']>;
} & { readonly sku: string };

/** A cell that says something, but nothing that its column can hold. */
export interface Unread {
  readonly column: ColumnName;
  readonly value: string;
}

/** A product and where it stands, so that every later complaint can point there. */
export interface PlacedProduct {
  readonly product: Product;
  readonly file: string;
  readonly line: number;
  readonly record: number;
  readonly unread: readonly Unread[];
  /** One of several forms of a product, in the export of a shop that groups them. */
  readonly isVariant: boolean;
}

/**
 * The products of a catalog, one by one as the file is read. Rows without a SKU, or so damaged that
 * they could not be read, are left out: `validate` names them.
 * @param wanted the columns that the caller looks at, when it needs no others
 */
export async function* readProducts(
  file: CatalogFile,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<PlacedProduct> {
  const sort = rowSorter(file);
  const { row, move } = rowCursor(file.columns);
  const present = COLUMNS.filter(
    ({ name }) => file.columns.some(({ column }) => column === name) && (wanted?.has(name) ?? true),
  );
  for await (const batch of file.batches()) {
    for (const [i, cells] of batch.rows.entries()) {
      const sorted = sort(cells);
      if (sorted.role === 'head' || sorted.role === 'extra') continue;
      move(sorted.cells, batch.lines[i] ?? 0, batch.records[i] ?? 0);
      const sku = row.text('sku');
      if (sku === '') continue;
      const { values, unread } = valuesOf(row, present);
      yield {
        product: { ...values, sku },
        file: file.path,
        line: row.line,
        record: row.record,
        unread,
        isVariant: sorted.role === 'variant',
      };
    }
  }
}

function valuesOf(row: Row, present: readonly Columns[]) {
  const values: Record<string, unknown> = {};
  const unread: Unread[] = [];
  for (const { name, kind } of present) {
    const text = row.text(name);
    if (text === '') continue;
    const value = readValue(text, kind);
    if (value === undefined) unread.push({ column: name, value: row.raw(name) });
    else values[name] = value;
  }
  // A price that names its own currency, `28.00 USD`, needs no other column for it.
  if (values.currency === undefined) {
    const price = readAmount(row.text('price'), 2);
    if (price.kind === 'amount' && price.currency !== undefined) values.currency = price.currency;
  }
  return { values, unread };
}

function readValue(
  text: string,
  kind: Kind,
): string | number | boolean | readonly string[] | undefined {
  switch (kind.is) {
    case 'decimal':
      return decimalOf(text, kind.unit);
    case 'whole':
      // `24.0` is how programs that know no whole numbers write 24.
      return /^\d{1,15}(\.0+)?$/.test(text) ? Number(text) : undefined;
    case 'flag':
      return readFlag(text);
    case 'list':
      return text
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'one-of':
      return kind.values.find((value) => value.toLowerCase() === text.toLowerCase());
    case 'country':
    case 'currency':
      return text.toUpperCase();
    default:
      return text;
  }
}

function decimalOf(text: string, unit: string): string | undefined {
  if (isPlainDecimal(text)) return text;
  const money = unit === 'currency' || unit === 'CNY';
  const read = readAmount(text, money ? 2 : 6);
  // In a weight or length, three letters are a unit (`5 lbs`), not a currency.
  if (read.kind !== 'amount' || (!money && read.currency !== undefined)) return undefined;
  return read.decimal;
}
