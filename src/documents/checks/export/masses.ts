import { compare, type Fraction, fraction, plus, toPlain, ZERO } from '../../../fraction.ts';
import type { Declaration } from '../../export/declaration.ts';
import { runsText } from '../../export/item-runs.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

export const exportMasses: ExportCheck = {
  code: 'DX33',
  name: 'export-masses',
  severity: 'error',
  title: 'By item net is not above gross, and the items’ gross masses come to that of the whole.',
  source: AES,
  check: (declaration) => [...netAboveGross(declaration), ...sumDiffers(declaration)],
};

/** One finding for all: mostly they lie in the same packages. */
function netAboveGross(declaration: Declaration): readonly Found[] {
  const heavy = itemsOf(declaration).filter(isAbove);
  const [first] = heavy;
  if (first === undefined) return [];
  const { netMass = '', grossMass = '' } = first.GoodsMeasure ?? {};
  const numbers = heavy.map(({ declarationGoodsItemNumber: no }) => Number(no));
  return [
    {
      path: linePath(first),
      value: plain(grossMass),
      message: `Item ${first.declarationGoodsItemNumber}: net ${plain(netMass)} kg is above gross ${plain(grossMass)} kg${numbers.length === 1 ? '' : `; so it is with items ${runsText(numbers.slice(1))}`}.`,
      hint: 'Mend the weights of the packages, export: grossKg of the line, or the catalog.',
    },
  ];
}

function isAbove({ GoodsMeasure: { netMass, grossMass } = {} }: Item): boolean {
  if (netMass === undefined || grossMass === undefined) return false;
  return compare(fraction(netMass), fraction(grossMass)) > 0;
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
