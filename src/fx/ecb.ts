// Reference rates of the European Central Bank: units of a currency for one euro, each working day.
// They stand in for the customs rate, which follows the Chinese parity: an estimate, and said to be one.
import { z } from 'zod';
import { type Currency, isCurrency } from '../currencies.ts';
import { fraction, isDecimal, ONE, over, toFixed } from '../fraction.ts';
import type { FxRate } from './rates.ts';

/** The last 90 days, and all days since 1999. */
export const ECB_RECENT = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml';
export const ECB_ALL = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.xml';

const rate = z.object({ '@currency': z.string(), '@rate': z.string() });
const day = z.object({ '@time': z.string(), Cube: z.array(rate) });
const feed = z.object({ Envelope: z.object({ Cube: z.object({ Cube: z.array(day) }) }) });

/**
 * CNY for one unit of each currency on the day, or on the last working day before it.
 * @returns undefined when the text is no such feed or does not reach back to the day
 */
export async function ecbRates(xml: string, on: string): Promise<readonly FxRate[] | undefined> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseAttributeValue: false,
    processEntities: false,
    isArray: (name, path) => name === 'Cube' && String(path) !== 'Envelope.Cube',
  });
  const read = await Promise.resolve()
    .then(() => feed.safeParse(parser.parse(xml)))
    .catch(() => undefined);
  if (read?.success !== true) return undefined;
  const days = read.data.Envelope.Cube.Cube.filter((one) => one['@time'] <= on);
  const last = days.toSorted((a, b) => b['@time'].localeCompare(a['@time']))[0];
  return last === undefined ? undefined : inYuan(last);
}

function inYuan({ '@time': date, Cube }: z.infer<typeof day>): readonly FxRate[] | undefined {
  const perEuro = new Map(
    Cube.filter((one) => isDecimal(one['@rate']) && fraction(one['@rate']).n > 0n).map(
      (one) => [one['@currency'], fraction(one['@rate'])] as const,
    ),
  );
  const yuan = perEuro.get('CNY');
  if (yuan === undefined) return undefined;
  const all = [['EUR', ONE] as const, ...perEuro].filter(([code]) => code !== 'CNY');
  return all.flatMap(([code, units]): FxRate[] =>
    isCurrency(code) ? [estimate(code, toFixed(over(yuan, units), 4), date)] : [],
  );
}

function estimate(currency: Currency, cnyPerUnit: string, date: string): FxRate {
  return {
    currency,
    rate: cnyPerUnit,
    date,
    kind: 'estimate',
    source: 'European Central Bank, euro reference rates; not the rate that customs will use',
  };
}
