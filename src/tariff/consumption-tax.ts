import type { Confidence, Source } from '../source.ts';
import { parseRate, type RateFormula } from './formula.ts';
import type { Sources } from './provenance.ts';

/** What decides whether, or in which class, the goods are taxed. Amounts are plain decimals in text. */
export interface TaxThreshold {
  readonly measure:
    | 'price-per-tonne'
    | 'price-per-ml-g-or-piece'
    | 'price-per-piece'
    | 'price-per-carton'
    | 'engine-litres';
  readonly currency?: 'CNY' | 'USD';
  readonly atLeast?: string;
  readonly below?: string;
  readonly atLeastPerMlOrG?: string;
  readonly atLeastPerPiece?: string;
  readonly over?: string;
  readonly upTo?: string;
}

/** An item of the consumption tax that goods of a code may fall under. */
export interface ConsumptionTaxItem {
  readonly id: string;
  readonly goods: string;
  readonly goodsZh: string;
  readonly formula: RateFormula;
  /** What is levied at retail is not due at import. */
  readonly levied: 'import' | 'retail';
  readonly condition?: string;
  readonly when?: TaxThreshold;
  readonly note?: string;
  /** The user imported it for this very code. */
  readonly imported?: true;
  readonly source: Source;
}

/** An entry of `data/tariff/consumption-tax.json`. */
export interface ConsumptionTaxEntry {
  readonly id: string;
  readonly goods: string;
  readonly goodsZh: string;
  /** Codes and beginnings of codes; indicative. */
  readonly hs: readonly string[];
  readonly rate: string;
  readonly levied: 'import' | 'retail';
  readonly condition?: string;
  readonly when?: TaxThreshold;
  readonly note?: string;
  readonly confidence: Confidence;
  /** Where the rate was read. */
  readonly read: string;
}

/** The items that may apply to a code; a short code also meets what lies below it. */
export function consumptionTaxItems(
  code: string,
  entries: readonly ConsumptionTaxEntry[],
  sources: Sources,
): readonly ConsumptionTaxItem[] {
  return entries
    .filter(({ hs }) => hs.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code)))
    .flatMap((entry) => {
      const { hs: _, rate, confidence, read, ...rest } = entry;
      const formula = parseRate(rate);
      const law = sources('consumption-tax', confidence);
      const source = { ...law, title: `${law.title}; ${read}` };
      return formula === undefined ? [] : [{ ...rest, formula, source }];
    });
}
