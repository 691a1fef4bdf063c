import type { Config } from '../../config.ts';
import { CURRENCIES, type Currency, isCurrency } from '../../currencies.ts';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import { customsRateDate } from '../../fx/customs-month.ts';
import { type FxRate, type FxRow, type FxSetting, isRate, ratesOnDay } from '../../fx/rates.ts';

/**
 * The rates of a run: flags first, then the configuration's table.
 * @throws UserError for a currency or rate that cannot be used
 */
export function givenRates(
  flags: readonly string[],
  config: Config,
  asOf: string,
): readonly FxRate[] {
  const date = customsRateDate(asOf);
  const typed = flags.map((text): FxRate => {
    const [code = '', rate = ''] = text.split('=');
    const currency = currencyNamed(code, `--fx ${text}`);
    checkRate(currency, rate, `--fx ${text}`);
    return {
      currency,
      rate,
      date,
      kind: 'user',
      source: '--fx',
    };
  });
  const rows = rowsOf(config.fx);
  for (const row of rows) {
    currencyNamed(row.currency, 'fx in the configuration');
    checkRate(row.currency, row.rate, 'fx in the configuration');
  }
  return [...typed, ...ratesOnDay(rows, asOf)];
}

function rowsOf(fx: Config['fx']): readonly FxRow[] {
  if (fx === undefined) return [];
  if (isTable(fx)) return fx.map((row) => ({ ...row, rate: String(row.rate) }));
  return Object.entries(fx).map(([currency, rate]) => ({ currency, rate: String(rate) }));
}

function isTable(fx: NonNullable<Config['fx']>): fx is readonly FxSetting[] {
  return Array.isArray(fx);
}

function currencyNamed(code: string, where: string): Currency {
  const upper = code.toUpperCase();
  if (isCurrency(upper)) return upper;
  const close = nearest(upper, CURRENCIES);
  throw new UserError(
    `${where}: ${code === '' ? 'no currency' : code} is no currency of ISO 4217.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Write it as EUR=7.85: CNY for one euro.`,
  );
}

function checkRate(code: string, rate: string, where: string): void {
  if (!isRate(rate))
    throw new UserError(
      `${where}: ${rate === '' ? 'there is no rate' : `${rate} is no rate`}.`,
      `Write CNY for one unit, a decimal above 0: ${code}=7.85.`,
    );
  if (code.toUpperCase() === 'CNY' && rate !== '1')
    throw new UserError(`${where}: one CNY is one CNY.`, 'Leave it out.');
}

/** Without a rate nothing is guessed. */
export function noRate(currency: string, asOf: string): UserError {
  return new UserError(
    `There is no exchange rate for ${currency}.`,
    `Give it, CNY for one ${currency}: --fx ${currency}=RATE. Customs use that of ${customsRateDate(asOf)} for ${asOf.slice(0, 7)}. Or keep it under fx in ewtp.config.yaml; --fetch-fx takes an estimate from the European Central Bank.`,
  );
}
