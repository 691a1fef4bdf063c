// Numbers on the command line, exact or refused with the flag's name.
import { isCurrency } from '../../currencies.ts';
import { UserError } from '../../errors.ts';
import { type Fraction, fraction, isDecimal, times } from '../../fraction.ts';
import type { FxTable } from '../../fx/rates.ts';
import { noRate } from './fx-flags.ts';

/**
 * A number of a flag.
 * @throws UserError when it is no plain decimal, is below zero, or is zero where that makes no sense
 */
export function numberFlag(flag: string, text: string, zero: 'zero' | 'no-zero'): Fraction {
  if (!isDecimal(text))
    throw new UserError(
      `${flag} ${text} is no plain number.`,
      'Write digits with a point, no thousands sign, no exponent: 1234.50.',
    );
  const value = fraction(text);
  if (value.n < 0n || (value.n === 0n && zero === 'no-zero'))
    throw new UserError(
      `${flag} ${text} cannot be used.`,
      zero === 'zero' ? 'It must be 0 or more.' : 'It must be more than 0.',
    );
  return value;
}

/**
 * An amount such as `1200` or `1200EUR`, in CNY.
 * @param currency the one that holds when the amount names none; undefined where it must
 * @throws UserError when it is no amount, its currency is not known or has no rate
 */
export function moneyFlag(
  flag: string,
  text: string,
  currency: string | undefined,
  fx: FxTable,
  asOf: string,
): Fraction {
  const match = /^([\d.]+)\s*([A-Za-z]{3})?$/.exec(text.trim());
  if (match === null)
    throw new UserError(
      `${flag} ${text} is no amount.`,
      'Write for example 1200, or with its currency 1200EUR.',
    );
  const [, number = '', named] = match;
  const code = (named ?? currency ?? '').toUpperCase();
  if (code === '')
    throw new UserError(`${flag} ${text} has no currency.`, `Write for example ${number}EUR.`);
  if (!isCurrency(code))
    throw new UserError(
      `${flag} ${text}: ${code} is no currency of ISO 4217.`,
      'Write EUR, USD, CNY …',
    );
  const rate = fx.exactly(code);
  if (rate === undefined) throw noRate(code, asOf);
  return times(numberFlag(flag, number, 'zero'), rate);
}
