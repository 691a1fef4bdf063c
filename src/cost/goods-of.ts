// From what a catalog row or the command line says to goods that can be priced, or to what is wrong
// with it, field by field.
import { isCurrency } from '../currencies.ts';
import { nearest } from '../did-you-mean.ts';
import { type Fraction, fraction, isDecimal, ONE, times } from '../fraction.ts';
import { INCOTERMS, isIncoterm } from './customs-value/incoterm.ts';
import type { Fault } from './fault.ts';
import type { Costs, Goods } from './goods.ts';

/** The fields that pricing looks at, by the names of the catalog's columns. Decimals are plain. */
export interface GoodsFields {
  readonly sku: string;
  readonly hs_code?: string;
  readonly country_of_origin?: string;
  readonly price?: string;
  readonly currency?: string;
  readonly incoterm?: string;
  readonly freight?: string;
  readonly insurance?: string;
  readonly net_weight_kg?: string;
  readonly volume_l?: string;
  readonly pieces_per_pack?: number;
  readonly producer_name?: string;
  readonly retail_price_cny?: string;
  readonly coo_certificate?: string;
}

/** What the run says about all goods. */
export interface GoodsTerms {
  /** Units of each product. */
  readonly quantity: Fraction;
  /** Costs of this product that the run decides, CNY, over what the row says. */
  readonly costs: Costs;
  isCountry(code: string): boolean;
  /** CNY for one unit of a currency; undefined when there is no rate. */
  cnyPer(currency: string): Fraction | undefined;
}

export type GoodsRead =
  | { readonly goods: Goods }
  | { readonly faults: readonly Fault[] }
  | { readonly noRateFor: string };

export function goodsOf(fields: GoodsFields, terms: GoodsTerms): GoodsRead {
  const faults: Fault[] = [];
  const note = (fault: Fault | undefined) => {
    if (fault !== undefined) faults.push(fault);
  };
  const hs = (fields.hs_code ?? '').replace(/[.\s]/g, '');
  note(hsFault(fields.hs_code ?? '', hs));
  const written = fields.country_of_origin ?? '';
  const origin = written === 'UNKNOWN' ? 'unknown' : written;
  note(originFault(origin, terms));
  note(priceFault(fields.price ?? ''));
  const currency = fields.currency ?? '';
  note(currencyFault(currency));
  note(incotermFault(fields.incoterm ?? ''));
  for (const column of ZERO_OR_MORE) note(amountFault(column, fields[column], false));
  for (const column of MORE_THAN_ZERO) note(amountFault(column, fields[column], true));
  if (faults.length > 0 || !isCurrency(currency)) return { faults };
  const cnyPerUnit = currency === 'CNY' ? ONE : terms.cnyPer(currency);
  if (cnyPerUnit === undefined) return { noRateFor: currency };
  const { incoterm = '', producer_name: producer, pieces_per_pack: pieces } = fields;
  return {
    goods: {
      sku: fields.sku,
      hs,
      origin,
      quantity: terms.quantity,
      price: fraction(fields.price ?? ''),
      currency,
      cnyPerUnit,
      ...(isIncoterm(incoterm) && { incoterm }),
      costs: { ...rowCosts(fields, terms.quantity, cnyPerUnit), ...terms.costs },
      ...(fields.net_weight_kg !== undefined && { netWeightKg: fraction(fields.net_weight_kg) }),
      ...(fields.volume_l !== undefined && { volumeL: fraction(fields.volume_l) }),
      ...(pieces !== undefined && pieces > 0 && { pieces: { n: BigInt(pieces), d: 1n } }),
      ...(producer !== undefined && { producer }),
      ...(fields.retail_price_cny !== undefined && {
        retailPriceCny: fraction(fields.retail_price_cny),
      }),
      originCertificate: (fields.coo_certificate ?? '') !== '',
    },
  };
}

const ZERO_OR_MORE = ['freight', 'insurance'] as const;
const MORE_THAN_ZERO = ['net_weight_kg', 'volume_l', 'retail_price_cny'] as const;

/** Freight and insurance that the row gives for one unit, in the row's currency. */
function rowCosts(fields: GoodsFields, quantity: Fraction, cnyPerUnit: Fraction): Costs {
  const all = (text: string) => times(times(fraction(text), quantity), cnyPerUnit);
  return {
    ...(fields.freight !== undefined && { freight: all(fields.freight) }),
    ...(fields.insurance !== undefined && { insurance: all(fields.insurance) }),
  };
}

function hsFault(value: string, hs: string): Fault | undefined {
  const fault = (message: string, hint: string) => ({ column: 'hs_code', value, message, hint });
  if (hs === '')
    return fault(
      'There is no HS code.',
      'Fill the Chinese tariff code; ewtp tariff finds candidates.',
    );
  if (/^(\d{6}|\d{8}|\d{10})$/.test(hs)) return undefined;
  return fault(
    `${value} is no HS code of 6, 8 or 10 digits.`,
    'Use the 8 digits of the Chinese tariff; 6 digits give a range.',
  );
}

function originFault(value: string, { isCountry }: GoodsTerms): Fault | undefined {
  const fault = (message: string, hint: string) => ({
    column: 'country_of_origin',
    value,
    message,
    hint,
  });
  if (value === '')
    return fault(
      'There is no country of origin: duty and trade measures go by it.',
      'Fill the two-letter code, for example BE; “unknown” if it cannot be proven.',
    );
  if (value === 'EU')
    return fault('EU is no country of origin.', 'Name the member state, for example BE.');
  if (value === 'unknown' || isCountry(value)) return undefined;
  return fault(`${value} is no country code.`, 'Use the two letters of ISO 3166, for example BE.');
}

function priceFault(value: string): Fault | undefined {
  const fault = (message: string, hint: string) => ({ column: 'price', value, message, hint });
  if (value === '') return fault('There is no price.', 'Fill the price of one unit.');
  if (!isDecimal(value))
    return fault(`${value} is no plain amount.`, 'Write digits with a point, for example 8.50.');
  if (fraction(value).n > 0n) return undefined;
  return fault(
    `The price is ${value}; it must be more than 0.`,
    'Fill the price of one unit; goods without a price are valued by customs.',
  );
}

function currencyFault(value: string): Fault | undefined {
  if (isCurrency(value)) return undefined;
  const close = nearest(value, ['EUR', 'USD', 'GBP', 'CNY', 'JPY', 'CHF']);
  return {
    column: 'currency',
    value,
    message: value === '' ? 'There is no currency.' : `${value} is no currency of ISO 4217.`,
    hint:
      close === undefined || value === ''
        ? 'Write its three letters, for example EUR.'
        : `Did you mean ${close}?`,
  };
}

/** What is wrong with an Incoterm; undefined when nothing is, or none is given. */
export function incotermFault(value: string): Fault | undefined {
  if (value === '' || isIncoterm(value)) return undefined;
  const close = nearest(value.toUpperCase(), INCOTERMS);
  return {
    column: 'incoterm',
    value,
    message: `${value} is no rule of Incoterms 2020.`,
    hint: `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${INCOTERMS.join(', ')}.`,
  };
}

function amountFault(
  column: string,
  value: string | undefined,
  moreThanZero: boolean,
): Fault | undefined {
  if (value === undefined) return undefined;
  const hint = 'Write digits with a point, or leave it empty if it is not known.';
  if (!isDecimal(value)) return { column, value, message: `${value} is no plain number.`, hint };
  const { n } = fraction(value);
  if (n > 0n || (n === 0n && !moreThanZero)) return undefined;
  return { column, value, message: `${value} is too small.`, hint };
}
