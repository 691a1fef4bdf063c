import { decimalsOf } from '../../currencies.ts';
import type { Money } from '../../money.ts';

/**
 * The whole currency units and the minor units over.
 * @throws RangeError for a negative amount, which no paper writes in words
 */
export function splitAmount({ minor, currency }: Money): { whole: bigint; minor: bigint } {
  if (minor < 0n) throw new RangeError('A negative amount is not written in words.');
  const step = 10n ** BigInt(decimalsOf(currency));
  return { whole: minor / step, minor: minor % step };
}
