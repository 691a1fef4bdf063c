import { isCurrency } from '../../currencies.ts';
import { CURRENCY_WORDS } from '../rules/prices/currency-unknown.ts';
import { readCountry } from '../values/countries.ts';
import { fix } from './fix.ts';

export const countryCode = fix({
  name: 'country-code',
  about:
    'Writes the two-letter code of a country that is named in words, three letters or small ones.',
  safe: true,
  columns: ['country_of_origin'],
  example: { column: 'country_of_origin', from: 'België', to: 'BE' },
  mend(value) {
    const read = readCountry(value);
    return read === undefined || read.as === 'code' ? undefined : read.code;
  },
});

/** Words and signs that stand for one currency wherever they are written. */
const CERTAIN = ['€', 'EURO', 'EUROS', 'US$', 'HK$', 'RMB', 'RENMINBI', '人民币', '元', 'CN¥'];

export const currencyCode = fix({
  name: 'currency-code',
  about: 'Writes the code of a currency that a sign or word names for certain, in capitals.',
  safe: true,
  columns: ['currency'],
  example: { column: 'currency', from: '€', to: 'EUR' },
  mend(value) {
    const upper = value.toUpperCase();
    if (isCurrency(upper)) return upper === value ? undefined : upper;
    return CERTAIN.includes(upper) ? CURRENCY_WORDS[upper] : undefined;
  },
});

export const currencyWord = fix({
  name: 'currency-word',
  about: 'Writes the code of the currency that a word mostly means, for example USD for dollar.',
  safe: false,
  columns: ['currency'],
  example: { column: 'currency', from: 'dollar', to: 'USD' },
  mend: (value) => CURRENCY_WORDS[value.toUpperCase()],
});
