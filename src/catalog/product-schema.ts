import { z } from 'zod';
import type { Column } from './column.ts';
import { COLUMNS } from './columns.ts';

/** A product as JSON: the same table of columns, as a schema. schemas/product.json is printed from it. */
export const productSchema: z.ZodObject = z.strictObject(
  Object.fromEntries(
    COLUMNS.map((column) => {
      const field = fieldSchema(column).describe(column.about).meta({ title: column.title });
      return [column.name, column.name === 'sku' ? field : field.optional()];
    }),
  ),
);

function fieldSchema({ kind }: Column): z.ZodType {
  switch (kind.is) {
    case 'decimal':
      return z.string().regex(/^-?\d+(\.\d+)?$/);
    case 'whole':
      return z.int().nonnegative();
    case 'flag':
      return z.boolean();
    case 'list':
      return z.array(z.string().min(1));
    case 'one-of':
      return z.enum(kind.values);
    default:
      return z.string().min(1);
  }
}
