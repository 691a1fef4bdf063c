// Levies by value alone are linear: each is a fixed share of the customs value and of the levies before
// it. The shares are read off the exact rules by asking them for 1 CNY at a time, so that no law is
// written twice, and worked with in plain numbers as long as every step is a whole number below 2^53.
import { type Fraction, ONE, ZERO } from '../../fraction.ts';
import { type Due, levyAll } from '../chain.ts';
import { isMissing } from '../charge.ts';
import type { Goods } from '../goods.ts';
import type { Before, LevyName } from '../levies/levy.ts';
import { unrounded } from '../rounding.ts';

/** One levy as (Σ shares × what comes before) ÷ whole, in fen. */
export interface LinearLevy {
  readonly name: LevyName;
  /** Of customs value, duty, additional duty and consumption tax, in this order. */
  readonly shares: readonly [number, number, number, number];
  readonly whole: number;
}

const NOTHING: Before = {
  customsValue: ZERO,
  duty: ZERO,
  additionalDuty: ZERO,
  consumptionTax: ZERO,
};
const PARTS = ['customsValue', 'duty', 'additionalDuty', 'consumptionTax'] as const;

/** The levies in numbers; undefined where one goes by quantity, is open, or has too long a rate. */
export function linearLevies(
  dues: readonly Due[],
  goods: Goods,
): readonly LinearLevy[] | undefined {
  const lowered = dues.filter(({ relief }) => relief !== undefined);
  if (lowered.length > 0 && lowered.length < dues.length) return undefined;
  const byValue = dues.every(
    ({ choice: { options } }) => options.length === 1 && options[0]?.formula.kind === 'ad-valorem',
  );
  if (!byValue) return undefined;
  const shares =
    lowered.length > 0 ? loweredShares(dues, goods) : dues.map((due) => probe(due, goods));
  const levies = shares?.map((parts, i) => whole(dues[i]?.levy.name ?? 'vat', parts));
  return levies?.every((one) => one !== undefined) ? levies : undefined;
}

/** Where a regime lowers the levies, the later bases hold unrounded amounts: all is a share of the value. */
function loweredShares(dues: readonly Due[], goods: Goods): readonly Fraction[][] | undefined {
  const levied = levyAll(ONE, dues, goods, 'high', { settle: unrounded });
  return isMissing(levied) ? undefined : levied.map(({ paid }) => [paid]);
}

/** The share of each part in a levy's amount. */
function probe({ levy, choice }: Due, goods: Goods): Fraction[] {
  const [row] = choice.options;
  return PARTS.map((part) => {
    if (row === undefined) return ZERO;
    const share = levy.amount(row.formula, { ...NOTHING, [part]: ONE }, goods);
    return isMissing(share) ? ZERO : share;
  });
}

function whole(name: LevyName, parts: readonly Fraction[]): LinearLevy | undefined {
  const common = parts.reduce((all, { d }) => lcm(all, d), 1n);
  const [value = 0n, duty = 0n, additional = 0n, consumption = 0n] = parts.map(
    ({ n, d }) => n * (common / d),
  );
  const all = [value, duty, additional, consumption] as const;
  const divisor = all.reduce(gcd, common);
  const number = (n: bigint) => Number(n / divisor);
  const shares = [number(value), number(duty), number(additional), number(consumption)] as const;
  const levy = { name, shares, whole: number(common) };
  return [...shares, levy.whole].every((n) => Number.isSafeInteger(n) && n >= 0) ? levy : undefined;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** n ÷ d, half up, both zero or more; NaN where the numbers are too large to be exact. */
export function divHalfUp(n: number, d: number): number {
  if (n > LARGEST || d > LARGEST) return Number.NaN;
  const rest = n % d;
  return (n - rest) / d + (rest * 2 >= d ? 1 : 0);
}

/** Twice the rest must be exact too. */
const LARGEST = Number.MAX_SAFE_INTEGER / 2;
