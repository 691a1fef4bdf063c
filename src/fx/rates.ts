import { type Currency, isCurrency } from '../currencies.ts';
import { type Fraction, fraction, isDecimal, ONE } from '../fraction.ts';
import { customsRateDate } from './customs-month.ts';

/**
 * CNY for one unit of a currency. `user`: given on the command line, or kept for every month · `customs`:
 * from the user's table, for the month · `estimate`: a commercial rate, not the one customs will use.
 */
export interface FxRate {
  readonly currency: Currency;
  readonly rate: string;
  /** The day whose rate it is. */
  readonly date: string;
  readonly kind: 'user' | 'customs' | 'estimate';
  readonly source: string;
}

/** A row of the table that the configuration may hold under `fx`. */
export interface FxRow {
  readonly currency: string;
  readonly rate: string;
  /** The month for which customs use it, `YYYY-MM`; absent when it stands for every month. */
  readonly month?: string | undefined;
  readonly source?: string | undefined;
}

/** The row as a configuration writes it: the rate may be a number there. */
export type FxSetting = Omit<FxRow, 'rate'> & { readonly rate: string | number };

/** The rates of a run: which is used for a currency, and which were used. */
export interface FxTable {
  of(currency: string): FxRate | undefined;
  /** As an exact number; 1 for CNY. */
  exactly(currency: string): Fraction | undefined;
}

/** @param rates the first of a currency counts */
export function fxTable(rates: readonly FxRate[]): FxTable {
  const kept = new Map<string, FxRate>();
  for (const rate of rates) if (!kept.has(rate.currency)) kept.set(rate.currency, rate);
  const exact = new Map(
    [...kept].map(([currency, { rate }]) => [currency, fraction(rate)] as const),
  );
  return {
    of: (currency) => kept.get(currency),
    exactly: (currency) => (currency === 'CNY' ? ONE : exact.get(currency)),
  };
}

/** The rows of the user's table that hold for a day; those for its month go first. */
export function ratesOnDay(rows: readonly FxRow[], day: string): readonly FxRate[] {
  const month = day.slice(0, 7);
  return rows
    .filter((row) => row.month === undefined || row.month === month)
    .toSorted((a, b) => Number(a.month === undefined) - Number(b.month === undefined))
    .flatMap(({ currency, rate, month: of, source }): FxRate[] =>
      isCurrency(currency) && isRate(rate)
        ? [
            {
              currency,
              rate,
              date: customsRateDate(day),
              // What stands for every month may be old: it is not known to be that of customs.
              kind: of === undefined ? 'user' : 'customs',
              source: source ?? 'fx in the configuration',
            },
          ]
        : [],
    );
}

/** Whether the text is a rate: a plain decimal above zero. */
export function isRate(text: string): boolean {
  return isDecimal(text) && fraction(text).n > 0n;
}
