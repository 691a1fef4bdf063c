import type { Finding, Wording } from '../rule.ts';
import { isPlainDecimal, readAmount } from '../values/amount.ts';

/** What is wrong with a number in the column's own unit; undefined when it can be read. */
export function numberFault(value: string): Omit<Finding, 'column'> | undefined {
  if (value === '' || isPlainDecimal(value)) return undefined;
  const read = readAmount(value, 6);
  if (read.kind === 'ambiguous')
    return { say: 'ambiguous', data: { one: read.readings[0], other: read.readings[1] } };
  if (read.kind === 'amount' && read.currency === undefined) return undefined;
  return /^[\d.,\s]*\d\s*[\p{L}%°]+\.?$/u.test(value) ? { say: 'unit' } : {};
}

/** The wordings for it; `example` is a value as it should be. */
export function numberWordings(example: string): {
  readonly default: Wording;
  readonly ambiguous: Wording;
  readonly unit: Wording;
} {
  return {
    default: {
      message: '{column} is “{value}”, which is no number.',
      hint: `Write the number alone, for example ${example}; leave the cell empty if it is not known.`,
    },
    ambiguous: {
      message: '{value} in {column} can be read as {one} or as {other}.',
      hint: `Write a point for decimals and nothing between the thousands, for example ${example}.`,
    },
    unit: {
      message: '{column} holds more than a number: {value}',
      hint: `The column’s name says the unit: write the number alone, converted to it, for example ${example}.`,
    },
  };
}
