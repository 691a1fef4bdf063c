// The one table of product columns. Types, header recognition, the product schema, the starter
// catalog, docs/columns.md and schemas/product.json are all derived from it.
import type { Column } from './column.ts';
import { CLASSIFICATION_COLUMNS } from './columns/classification.ts';
import { GOODS_COLUMNS } from './columns/goods.ts';
import { IDENTITY_COLUMNS } from './columns/identity.ts';
import { MEASURES_COLUMNS } from './columns/measures.ts';
import { PAPERS_COLUMNS } from './columns/papers.ts';
import { PICTURES_COLUMNS } from './columns/pictures.ts';
import { PRICES_COLUMNS } from './columns/prices.ts';

/** Every column `ewtp` knows, in the order in which a starter catalog shows them. */
export const COLUMNS = [
  ...IDENTITY_COLUMNS,
  ...CLASSIFICATION_COLUMNS,
  ...MEASURES_COLUMNS,
  ...PRICES_COLUMNS,
  ...PICTURES_COLUMNS,
  ...GOODS_COLUMNS,
  ...PAPERS_COLUMNS,
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

const BY_NAME: ReadonlyMap<string, Column<ColumnName>> = new Map(
  COLUMNS.map((column) => [column.name, column]),
);

/** The column of that name. */
export function columnNamed(name: ColumnName): Column<ColumnName> {
  const column = BY_NAME.get(name);
  if (column === undefined) throw new RangeError(`There is no column ${name}`);
  return column;
}

/** Whether the text is the name of one of our columns. */
export function isColumnName(name: string): name is ColumnName {
  return BY_NAME.has(name);
}
