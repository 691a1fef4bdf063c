// Freight, insurance and the like are given for all goods together; each product bears its share.
import type { Costs, Goods } from '../../cost/goods.ts';
import { EXIT, UserError } from '../../errors.ts';
import { divRound, type Fraction, fraction, isDecimal, plus, times, ZERO } from '../../fraction.ts';
import { moneyFlag, numberFlag } from './amount-flags.ts';
import type { CostFlags } from './flags.ts';
import type { CostRun, ReadGoods } from './run.ts';
import type { Split } from './split-named.ts';

/**
 * The costs that the command line gives for all goods, CNY.
 * @throws UserError for amounts that cannot be read or converted
 */
export function costsOf(flags: CostFlags, currency: string | undefined, run: CostRun): Costs {
  const { fx, terms } = run;
  const amount = (flag: string, text: string) => moneyFlag(flag, text, currency, fx, terms.asOf);
  const { insurance, freight, originCosts, additions, afterEntry, localCosts } = flags;
  return {
    ...(freight !== undefined && { freight: amount('--freight', freight) }),
    ...(insurance !== undefined && insuranceOf(insurance, amount)),
    ...(originCosts !== undefined && { originCosts: amount('--origin-costs', originCosts) }),
    ...(additions !== undefined && { additions: amount('--additions', additions) }),
    ...(afterEntry !== undefined && { afterEntry: amount('--after-entry', afterEntry) }),
    ...(localCosts !== undefined && {
      local: moneyFlag('--local-costs', localCosts, 'CNY', fx, terms.asOf),
    }),
  };
}

function insuranceOf(text: string, amount: (flag: string, text: string) => Fraction): Costs {
  if (!text.endsWith('%')) return { insurance: amount('--insurance', text) };
  const { n, d } = numberFlag('--insurance', text.slice(0, -1).trim(), 'zero');
  if (n >= d * 100n)
    throw new UserError(`--insurance ${text} cannot be used.`, 'It must be below 100 %.');
  return { insuranceRate: { n, d: d * 100n } };
}

/** How much of the costs a product bears. @throws UserError when its row does not say */
export function shareWeight(split: Split, goods: Goods, { product, place }: ReadGoods): Fraction {
  if (split === 'quantity') return goods.quantity;
  if (split === 'value') return times(times(goods.price, goods.cnyPerUnit), goods.quantity);
  const each = split === 'weight' ? weightOf(product) : volumeOf(product);
  if (each === undefined || each.n <= 0n) {
    const columns =
      split === 'weight' ? 'gross_weight_kg or net_weight_kg' : 'length_cm, width_cm and height_cm';
    throw new UserError(
      `${place?.file ?? ''}:${place?.line ?? 0}: ${goods.sku} has no ${split} to split the costs by.`,
      `Fill ${columns}, or split by value or quantity.`,
      { exit: EXIT.findings },
    );
  }
  return times(each, goods.quantity);
}

function weightOf(product: ReadGoods['product']): Fraction | undefined {
  return decimal(product?.gross_weight_kg) ?? decimal(product?.net_weight_kg);
}

function volumeOf(product: ReadGoods['product']): Fraction | undefined {
  const sides = [product?.length_cm, product?.width_cm, product?.height_cm].map(decimal);
  const [length, width, height] = sides;
  if (length === undefined || width === undefined || height === undefined) return undefined;
  return times(times(length, width), height);
}

function decimal(text: string | undefined): Fraction | undefined {
  return text === undefined || !isDecimal(text) ? undefined : fraction(text);
}

/**
 * Hands out costs product by product so that the shares sum to the whole, to the fen, however many
 * there are: each share is the difference of two running totals, so nothing has to be kept.
 * @param total of all weights
 */
export function costSplitter(costs: Costs, total: Fraction): (weight: Fraction) => Costs {
  let before = ZERO;
  return (weight) => {
    const after = plus(before, weight);
    const share = (amount: Fraction) => ({
      n: runningFen(amount, after, total) - runningFen(amount, before, total),
      d: 100n,
    });
    const { insuranceRate, ...amounts } = costs;
    const entries = Object.entries(amounts).map(([name, amount]) => [name, share(amount)] as const);
    before = after;
    return {
      ...Object.fromEntries(entries),
      ...(insuranceRate !== undefined && { insuranceRate }),
    };
  };
}

/** amount × part ÷ total in fen, half up. */
function runningFen(amount: Fraction, part: Fraction, total: Fraction): bigint {
  return divRound(amount.n * 100n * part.n * total.d, amount.d * part.d * total.n, 'half-up');
}
