import { compare, divRound, type Fraction, minus, plus } from '../../fraction.ts';

/** A threshold jumps over the price: what the value below it comes to, and a fen more. */
export interface Gap {
  readonly value: Fraction;
  readonly below: Fraction;
  readonly above: Fraction;
}

/**
 * The customs value, to the fen, whose taxes together with it make the price: how a delivered duty paid
 * price is taken apart. `taxes` must not fall when the value rises; thresholds and rates by quantity may
 * be in it, so the value is searched and not divided out.
 * @param price CNY, duty and taxes inside
 * @param taxes of a customs value, CNY, unrounded; undefined when they cannot be worked out
 */
export function solveTaxesOut(
  price: Fraction,
  taxes: (customsValue: Fraction) => Fraction | undefined,
): Fraction | Gap | undefined {
  const together = (fen: bigint) => {
    const value = { n: fen, d: 100n };
    const tax = taxes(value);
    return tax === undefined ? undefined : plus(value, tax);
  };
  let low = 0n;
  let high = divRound(price.n * 100n, price.d, 'ceiling') + 1n;
  const free = together(0n);
  if (free === undefined || compare(free, price) > 0) return undefined;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const total = together(middle);
    if (total === undefined) return undefined;
    if (compare(total, price) <= 0) low = middle;
    else high = middle;
  }
  const below = together(low);
  const above = together(high);
  if (below === undefined || above === undefined) return undefined;
  // Which of the two fen is nearer, half up, as dividing and rounding would say.
  const part = minus(price, below);
  const step = minus(above, below);
  const before = low === 0n ? undefined : together(low - 1n);
  if (before !== undefined && jumps(part, step, minus(below, before)))
    return { value: { n: low, d: 100n }, below, above };
  return { n: compare({ n: part.n * 2n, d: part.d }, step) >= 0 ? high : low, d: 100n };
}

/** Whether the fen before the price takes a jump that other fen do not, and the price lies inside it. */
function jumps(part: Fraction, step: Fraction, usual: Fraction): boolean {
  const left = minus(step, part);
  return (
    compare(step, plus(usual, usual)) > 0 && compare(part, usual) > 0 && compare(left, usual) > 0
  );
}
