import { compare, type Fraction, fraction, plus, toPlain, ZERO } from '../../../fraction.ts';
import type { Declaration } from '../../export/declaration.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

export const exportMasses: ExportCheck = {
  code: 'DX33',
  name: 'export-masses',
  severity: 'error',
  title: 'By item net is not above gross, and the items’ gross masses come to that of the whole.',
  source: AES,
  check: (declaration) => [
    ...itemsOf(declaration).flatMap(netAboveGross),
    ...sumDiffers(declaration),
  ],
};

function netAboveGross(item: Item): readonly Found[] {
  const { netMass, grossMass } = item.GoodsMeasure ?? {};
  if (netMass === undefined || grossMass === undefined) return [];
  if (compare(fraction(netMass), fraction(grossMass)) <= 0) return [];
  return [
    {
      path: linePath(item),
      value: plain(grossMass),
      message: `Item ${item.declarationGoodsItemNumber}: net ${plain(netMass)} kg is above gross ${plain(grossMass)} kg.`,
      hint: 'Mend the weights of its packages, export: grossKg of the line, or the catalog.',
    },
  ];
}

/** Only where every item says its own. */
function sumDiffers(declaration: Declaration): readonly Found[] {
  const stated = declaration.GoodsShipment?.Consignment?.grossMass;
  const masses = itemsOf(declaration).map(({ GoodsMeasure }) => GoodsMeasure?.grossMass);
  if (stated === undefined || masses.includes(undefined)) return [];
  const sum = masses.reduce<Fraction>((all, mass) => plus(all, fraction(mass ?? '0')), ZERO);
  if (compare(sum, fraction(stated)) === 0) return [];
  return [
    {
      path: ['lines'],
      value: toPlain(sum),
      message: `The items weigh ${toPlain(sum)} kg gross, the packages ${plain(stated)} kg.`,
      hint: 'Mend export: grossKg of the lines, or leave it out and it comes from the packages.',
    },
  ];
}

const plain = (kg: string) => toPlain(fraction(kg), 6);
