import { fieldRule } from '../../rule.ts';
import { COUNTRIES, countryName, readCountry } from '../../values/countries.ts';
import { ISO_3166 } from '../sources.ts';

export const originNotCode = fieldRule({
  code: 'EW2008',
  name: 'origin-not-code',
  severity: 'warning',
  title: 'The origin is not written as a two-letter code',
  what: 'Origins written as a name (English, Dutch, French, German, Chinese), in three letters or in small letters.',
  why: 'It is understood here, other programs and forms may not: they want the two-letter code.',
  fix: 'Write the code that the message names.',
  sources: [ISO_3166],
  columns: ['country_of_origin'],
  good: { empty: true, shape: { is: 'one-of', values: COUNTRIES } },
  check(value) {
    const read = value === '' ? undefined : readCountry(value);
    if (read === undefined || read.as === 'code') return undefined;
    return { data: { code: read.code, name: countryName(read.code) } };
  },
  ourWords: ['name'],
  says: {
    default: {
      message: '{value} was understood as {code}, {name}.',
      hint: 'Write {code}.',
    },
  },
  examples: {
    good: { rows: [{ country_of_origin: 'BE' }] },
    bad: { rows: [{ country_of_origin: 'België' }] },
  },
});
