import type { Declaration } from '../../export/declaration.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

type Row = NonNullable<Item['Packaging']>[number];

export const exportSharedPackages: ExportCheck = {
  code: 'DX36',
  name: 'export-packages',
  severity: 'error',
  title: 'Every item has packages; where it has 0, another item counts them under the same marks.',
  source: {
    ...AES,
    title: 'Rule R0364 of the EU’s common customs systems, as notices and public builders name it',
  },
  check: (declaration) => {
    const counted = new Set(rowsOf(declaration).filter(isCounted).map(keyOf));
    return itemsOf(declaration).flatMap((item) => [...none(item), ...uncounted(item, counted)]);
  },
};

function rowsOf(declaration: Declaration): readonly Row[] {
  return itemsOf(declaration).flatMap(({ Packaging }) => Packaging ?? []);
}

const isCounted = ({ numberOfPackages }: Row) => numberOfPackages !== '0';
const keyOf = ({ typeOfPackages, shippingMarks }: Row) => `${typeOfPackages} ${shippingMarks}`;

function none(item: Item): readonly Found[] {
  if ((item.Packaging ?? []).length > 0) return [];
  return [
    {
      path: linePath(item),
      message: `Item ${item.declarationGoodsItemNumber} is in no package.`,
      hint: 'Add it to the contents of a package.',
    },
  ];
}

function uncounted(item: Item, counted: ReadonlySet<string>): readonly Found[] {
  return (item.Packaging ?? [])
    .filter((row) => !isCounted(row) && !counted.has(keyOf(row)))
    .map((row) => ({
      path: linePath(item),
      value: row.shippingMarks ?? '',
      message: `Item ${item.declarationGoodsItemNumber} has 0 packages, and no item counts those marked ${row.shippingMarks ?? 'so'}.`,
      hint: 'Items that share packages carry the same marks, and one of them the number.',
    }));
}
