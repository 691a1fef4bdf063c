import { type Fraction, plus, times } from '../../fraction.ts';
import { shareOf } from '../charge.ts';
import { cny } from '../rounding.ts';
import type { Before, Levy } from './levy.ts';

/** Import VAT: on the customs value, all duties and the consumption tax. */
export const vat: Levy = {
  name: 'vat',
  title: 'Import VAT',
  law: 'Value Added Tax Law, Article 14 (customs value + duty + consumption tax)',
  base: sum,
  amount: (formula, before) => times(sum(before), shareOf(formula)),
  how(formula, before) {
    const parts = partsOf(before)
      .filter((part, i) => i === 0 || part.n !== 0n)
      .map(cny);
    const percent = formula.kind === 'specific' ? '0' : formula.percent;
    return parts.length === 1
      ? `${parts[0]} × ${percent} %`
      : `(${parts.join(' + ')}) × ${percent} %`;
  },
};

const partsOf = (before: Before): readonly Fraction[] => [
  before.customsValue,
  before.duty,
  before.additionalDuty,
  before.consumptionTax,
];

function sum(before: Before): Fraction {
  return partsOf(before).reduce(plus);
}
