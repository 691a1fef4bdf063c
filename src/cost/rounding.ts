import { divRound, type Fraction, pointed, toFixed } from '../fraction.ts';

/** Turns an exact amount into what is declared or paid. */
export type Settle = (exact: Fraction) => Fraction;

/** Where the engine rounds and which rule says so. Nothing else is rounded. */
export interface RoundingRule {
  readonly customsValue: Settle;
  readonly tax: Settle;
  readonly source: string;
}

/** To the fen, half up. */
export const toFen: Settle = ({ n, d }) =>
  d === 100n ? { n, d } : { n: divRound(n * 100n, d, 'half-up'), d: 100n };

/** To the whole yuan, half up. */
const toYuan: Settle = ({ n, d }) => ({ n: divRound(n, d, 'half-up') * 100n, d: 100n });

/** For searches: nothing is rounded on the way. */
export const unrounded: Settle = (exact) => exact;

const FEN: RoundingRule = {
  customsValue: toFen,
  tax: toFen,
  source: 'customs value and each tax to the fen, half up (GACC Decree 124, kept by Decree 272)',
};

const WHOLE_YUAN: RoundingRule = {
  customsValue: toYuan,
  tax: toFen,
  source: 'customs value to the whole yuan, half up (practice before GACC Decree 124)',
};

/** The rounding rule of a day, `YYYY-MM-DD`. */
export function roundingOn(day: string): RoundingRule {
  return day < '2005-03-01' ? WHOLE_YUAN : FEN;
}

/** An amount in CNY as a decimal with two places. */
export function cny(amount: Fraction): string {
  return amount.d === 100n ? pointed(amount.n, 2) : toFixed(amount, 2, 'half-up');
}
