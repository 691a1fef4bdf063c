import { shiftDecimal } from '../catalog/values/decimal-text.ts';
import { compare, fraction, isDecimal } from '../fraction.ts';

/** One writing for each number, so that `8.50` and `8.5` are no difference; other text stays as it is. */
export function canonical(text: string): string {
  return isDecimal(text) ? shiftDecimal(text, 0) : text;
}

/** How many digits stand behind the point once trailing zeros are gone. */
export function decimalsIn(decimal: string): number {
  return canonical(decimal).split('.')[1]?.length ?? 0;
}

/** Whether both are numbers and a is less than b. */
export function isLess(a: string, b: string): boolean {
  return isDecimal(a) && isDecimal(b) && compare(fraction(a), fraction(b)) < 0;
}

/** By how many percent the new price lies below the old one; 0 when it does not. Whole percents, rounded down. */
export function dropPercent(from: string, to: string): number {
  if (!isLess(to, from) || !isLess('0', from)) return 0;
  const old = fraction(from);
  const now = fraction(to);
  const kept = (now.n * old.d * 10_000n) / (now.d * old.n);
  return Number(10_000n - kept) / 100;
}
