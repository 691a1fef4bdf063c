// The values that a shipment file is made of.
import { z } from 'zod';
import { isCountry } from '../catalog/values/countries.ts';
import { CURRENCIES, isCurrency } from '../currencies.ts';

export const text = z.string().trim().min(1, 'is empty');
export const shortText = text.max(35, 'has more than 35 characters');
/** Numbers are kept as the file writes them. */
export const decimal = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'is no plain number such as 12.50')
  .meta({ id: 'decimal' });
export const count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is no whole number above zero')
  .meta({ id: 'count' });
export const isoDay = z
  .string()
  .refine(isDay, 'is no day of the calendar written YYYY-MM-DD')
  .meta({ format: 'date' });
export const country = z
  .string()
  .refine(isCountry, 'is no two-letter country code such as BE')
  .meta({ pattern: '^[A-Z]{2}$' });
export const currency = z
  .string()
  .refine(isCurrency, 'is no ISO 4217 currency code such as EUR')
  .meta({ enum: [...CURRENCIES] });

/** Yes or no; the reader leaves them as text. */
export const flag = z.enum(['true', 'false']).meta({ type: 'boolean' });

export const party = z.strictObject({
  name: text
    .describe('Name in Latin letters; the Chinese name alone will do for a Chinese party.')
    .optional(),
  nameZh: text.optional(),
  address: text.optional().describe('Street and number.'),
  postcode: shortText.optional(),
  city: text.optional(),
  country,
  addressZh: text.optional(),
  contact: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  vat: text.optional().describe('VAT number.'),
  eori: text.optional().describe('EORI number of an EU party.'),
  uscc: text.optional().describe('统一社会信用代码, 18 signs, of a Chinese party.'),
  customsNo: text.optional().describe('Ten-digit Chinese customs registration.'),
  gaccNo: text.optional().describe('GACC number of a food producer or exporter.'),
  bank: z
    .strictObject({ name: text.optional(), iban: text.optional(), bic: text.optional() })
    .optional(),
});

export const place = z.strictObject({
  name: text,
  nameZh: text.optional(),
  locode: text.optional().describe('UN/LOCODE, for example BEANR.'),
});

export type Party = z.infer<typeof party>;

function isDay(value: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const known = new Date(Date.UTC(year, month - 1, day));
  return known.getUTCMonth() === month - 1 && known.getUTCDate() === day;
}
