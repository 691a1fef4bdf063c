// Exact numbers. A rate, a price or a weight comes in as a decimal string and stays a fraction of two
// whole numbers until the one place where a rule says that it is rounded, and how.

/** An exact number `n / d`; `d` is greater than zero. Not always in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * How a number between two steps goes to one of them. `half-up` and `half-down` look at the size, not
 * at the sign: -2.5 becomes -3 by `half-up`.
 */
export type Rounding = 'half-up' | 'half-down' | 'half-even' | 'up' | 'down' | 'ceiling' | 'floor';

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Longer numbers are no price, weight or rate; they only cost time. */
const LONGEST = 40;

/** Whether the text is a plain decimal that is taken exactly: digits, at most one point, no exponent. */
export function isDecimal(text: string): boolean {
  return text.length <= LONGEST && DECIMAL.test(text);
}

/**
 * The exact value of a plain decimal.
 * @throws RangeError for anything else: exponents, grouping, NaN, more than 40 characters
 */
export function fraction(decimal: string): Fraction {
  if (!isDecimal(decimal)) throw new RangeError(`${decimal.slice(0, 60)} is no plain decimal`);
  if (decimal === '1') return ONE;
  const point = decimal.indexOf('.');
  if (point < 0) return { n: BigInt(decimal), d: 1n };
  const places = decimal.length - point - 1;
  return { n: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), d: tenTo(places) };
}

/** A percentage as a fraction: `percent('14')` is 14/100. */
export function percent(decimal: string): Fraction {
  const { n, d } = fraction(decimal);
  return { n, d: d * 100n };
}

/** 10 to the power of `places`. */
export function tenTo(places: number): bigint {
  return POWERS[places] ?? 10n ** BigInt(places);
}

const POWERS = Array.from({ length: 20 }, (_, i) => 10n ** BigInt(i));

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  // Decimals of different length: long sums keep the denominator of the longest.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  // A quantity of one is by far the most frequent.
  if (b === ONE) return a;
  return { n: a.n * b.n, d: a.d * b.d };
}

/**
 * @throws RangeError when `b` is zero
 */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Less than zero, zero or greater than zero, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `n / d` as a whole number. */
export function divRound(n: bigint, d: bigint, rounding: Rounding): bigint {
  const quotient = n / d;
  const rest = n % d;
  if (rest === 0n) return quotient;
  const negative = n < 0n !== d < 0n;
  return awayFromZero(quotient, rest, d, negative, rounding)
    ? quotient + (negative ? -1n : 1n)
    : quotient;
}

function awayFromZero(
  quotient: bigint,
  rest: bigint,
  d: bigint,
  negative: boolean,
  rounding: Rounding,
): boolean {
  if (rounding === 'up') return true;
  if (rounding === 'down') return false;
  if (rounding === 'ceiling') return !negative;
  if (rounding === 'floor') return negative;
  const twice = abs(rest) * 2n;
  const whole = abs(d);
  if (twice !== whole) return twice > whole;
  return rounding === 'half-up' || (rounding === 'half-even' && quotient % 2n !== 0n);
}

/** `a × b / d`, rounded once. */
export function mulDivRound(a: bigint, b: bigint, d: bigint, rounding: Rounding): bigint {
  return divRound(a * b, d, rounding);
}

/** The number in whole steps of 10^-places: `scaled(1.005, 2, 'half-up')` is 101. */
export function scaled({ n, d }: Fraction, places: number, rounding: Rounding): bigint {
  return divRound(n * tenTo(places), d, rounding);
}

/** As a decimal with exactly that many places. */
export function toFixed(value: Fraction, places: number, rounding: Rounding = 'half-up'): string {
  return pointed(scaled(value, places, rounding), places);
}

/** As a decimal without needless zeros; what does not end is cut to `longest` places, half up. */
export function toPlain(value: Fraction, longest = 10): string {
  if (value.d === 1n) return value.n.toString();
  const text = toFixed(value, longest);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Whole steps of 10^-places as a decimal: `pointed(-5n, 2)` is `-0.05`. */
export function pointed(steps: bigint, places: number): string {
  if (places === 0) return steps.toString();
  const digits = abs(steps)
    .toString()
    .padStart(places + 1, '0');
  const at = digits.length - places;
  return `${steps < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
