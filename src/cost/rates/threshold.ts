import { compare, type Fraction, fraction, over, times } from '../../fraction.ts';
import type { TaxThreshold } from '../../tariff/consumption-tax.ts';
import type { Goods, MissingFact } from '../goods.ts';
import type { Terms } from '../terms.ts';

/** Whether the goods meet the condition of a tax class, or which fact would tell. */
export type Met =
  | { readonly is: 'yes'; readonly assumption?: string }
  | { readonly is: 'no'; readonly why: string }
  | { readonly is: 'unknown'; readonly missing: MissingFact };

/** @param customsValue of the whole quantity, CNY */
export function meetsThreshold(
  when: TaxThreshold,
  customsValue: Fraction,
  goods: Goods,
  terms: Terms,
): Met {
  switch (when.measure) {
    case 'price-per-tonne':
      return beerLine(when, customsValue, goods, terms);
    case 'price-per-ml-g-or-piece':
      return cosmetics(when, customsValue, goods);
    case 'price-per-piece':
      return within(when, over(customsValue, times(goods.pieces ?? ONE, goods.quantity)));
    case 'price-per-carton':
      return unknown(
        'the class of the cigarettes',
        'it goes by the price of 200, duty and tax inside',
      );
    case 'engine-litres':
      return unknown('the engine size; no column holds it', 'the class of the tax goes by it');
  }
}

const ONE: Fraction = { n: 1n, d: 1n };
/** Litres in a tonne of beer, as the tax counts them. */
const BEER_LITRES: Fraction = { n: 988n, d: 1n };
const THOUSAND: Fraction = { n: 1000n, d: 1n };

/** USD 370 per tonne of 988 litres, at the customs rate of the dollar. */
function beerLine(when: TaxThreshold, value: Fraction, goods: Goods, { cnyPerUsd }: Terms): Met {
  if (goods.volumeL === undefined || goods.volumeL.n === 0n)
    return unknown(
      'volume_l',
      'the class of the beer tax goes by the price per tonne of 988 litres',
    );
  if (cnyPerUsd === undefined)
    return unknown('--fx USD=…', 'the price line of the beer tax is in US dollars per tonne');
  const litres = times(goods.volumeL, goods.quantity);
  const usdPerTonne = over(times(over(value, litres), BEER_LITRES), cnyPerUsd);
  return within(when, usdPerTonne);
}

/** From 10 CNY per ml or g, or from 15 CNY per sheet of what is sold by the sheet: net content decides. */
function cosmetics(when: TaxThreshold, value: Fraction, goods: Goods): Met {
  const { pieces, volumeL, netWeightKg, quantity } = goods;
  if (pieces !== undefined && pieces.n > pieces.d) {
    const each = over(value, times(pieces, quantity));
    return within({ measure: when.measure, atLeast: when.atLeastPerPiece ?? '15' }, each);
  }
  const content = volumeL ?? netWeightKg;
  if (content === undefined || content.n === 0n)
    return unknown('volume_l', 'cosmetics are taxed from a price per ml or g (or net_weight_kg)');
  const each = over(value, times(times(content, THOUSAND), quantity));
  return within({ measure: when.measure, atLeast: when.atLeastPerMlOrG ?? '10' }, each);
}

function within({ atLeast, below }: TaxThreshold, price: Fraction): Met {
  if (atLeast !== undefined && compare(price, fraction(atLeast)) < 0)
    return { is: 'no', why: 'The price is below it.' };
  if (below !== undefined && compare(price, fraction(below)) >= 0)
    return { is: 'no', why: 'The price is above it.' };
  return { is: 'yes' };
}

function unknown(column: string, why: string): Met {
  return { is: 'unknown', missing: { column, why } };
}
