import type { Fraction } from '../../fraction.ts';
import type { RateFormula } from '../../tariff/formula.ts';
import type { Goods, MissingFact } from '../goods.ts';

/** The names of levies in lines and JSON. */
export type LevyName = 'duty' | 'additional-duty' | 'consumption-tax' | 'vat' | 'postal-tax';

/** What has been worked out before a levy is: its base is made of these. CNY. */
export interface Before {
  readonly customsValue: Fraction;
  readonly duty: Fraction;
  readonly additionalDuty: Fraction;
  readonly consumptionTax: Fraction;
}

/** One tax or duty of the Chinese border. */
export interface Levy {
  readonly name: LevyName;
  readonly title: string;
  /** The law that says how it is worked out. */
  readonly law: string;
  /** What it is levied on, CNY, exact. */
  base(before: Before, formula: RateFormula, goods: Goods): Fraction | MissingFact;
  /** What is due in full, CNY, exact: the caller rounds. */
  amount(formula: RateFormula, before: Before, goods: Goods): Fraction | MissingFact;
  /** The calculation in figures. */
  how(formula: RateFormula, before: Before, goods: Goods): string;
}
