// The tax on an order, by the cost engine: each line at its price and its share of freight.
import { regimeCost } from '../../../cost/assess.ts';
import type { Rates } from '../../../cost/choice.ts';
import type { Goods } from '../../../cost/goods.ts';
import { cbecDirect } from '../../../cost/regimes/cbec-direct.ts';
import type { Terms } from '../../../cost/terms.ts';
import { type Fraction, fraction, over, plus, ZERO } from '../../../fraction.ts';
import { allocate, roundToMoney } from '../../../money.ts';

/** What the tax looks at; weights and volumes are those of the whole line. */
export interface TaxedLine {
  readonly sku: string;
  readonly hs: string;
  readonly origin: string;
  readonly quantity: Fraction;
  readonly total: Fraction;
  readonly netKg?: Fraction;
  readonly litres?: Fraction;
  readonly pieces?: Fraction;
}

export type OrderTax =
  | { readonly tax: Fraction; readonly refused?: undefined }
  /** Why it cannot be said exactly, and which column of the catalog or flag would help. */
  | { readonly refused: string; readonly column: string };

/** What holds for all orders of a day. */
export interface TaxDay {
  readonly asOf: string;
  /** CNY for one US dollar: the beer tax looks at a price in dollars. */
  readonly cnyPerUsd?: Fraction;
  rates(goods: Goods): Rates;
}

/**
 * Tax on one order, CNY: 70 % of VAT and consumption tax within the limits.
 * @param carriage freight and insurance of the whole order
 */
export function orderTax(lines: readonly TaxedLine[], carriage: Fraction, day: TaxDay): OrderTax {
  const paid = lines.filter(({ total }) => total.n > 0n);
  if (paid.length === 0) return { tax: ZERO };
  const shares = allocate(
    roundToMoney(carriage, 'CNY', 'half-up'),
    paid.map(({ total }) => total),
  );
  let tax = ZERO;
  for (const [i, line] of paid.entries()) {
    const share = shares[i];
    const base = share === undefined ? line.total : plus(line.total, { n: share.minor, d: 100n });
    const terms: Terms = {
      asOf: day.asOf,
      ...(day.cnyPerUsd !== undefined && { cnyPerUsd: day.cnyPerUsd }),
      whatIf: {},
      wholeShipment: false,
      unitsPerOrder: line.quantity,
      spentThisYear: ZERO,
    };
    const goods = goodsOf(line, base);
    const { totals, grade, refused, missing, reasons } = regimeCost(
      cbecDirect,
      goods,
      day.rates(goods),
      terms,
      'totals',
    );
    if (totals === undefined || grade === 'bounded') {
      const why = refused ?? missing[0]?.why ?? reasons[0] ?? 'a fact that decides is not known';
      return { refused: `${line.sku}: ${why}`, column: missing[0]?.column ?? '' };
    }
    tax = plus(tax, fraction(totals.tax));
  }
  return { tax };
}

function goodsOf(line: TaxedLine, base: Fraction): Goods {
  const each = (whole: Fraction) => over(whole, line.quantity);
  const price = each(base);
  return {
    sku: line.sku,
    hs: line.hs,
    origin: line.origin,
    quantity: line.quantity,
    price,
    currency: 'CNY',
    cnyPerUnit: fraction('1'),
    costs: {},
    retailPriceCny: price,
    originCertificate: false,
    ...(line.netKg !== undefined && { netWeightKg: each(line.netKg) }),
    ...(line.litres !== undefined && { volumeL: each(line.litres) }),
    ...(line.pieces !== undefined && { pieces: line.pieces }),
  };
}
