import { fieldRule, PRACTICE } from '../../rule.ts';
import { COUNTRIES, readCountry } from '../../values/countries.ts';
import { ORIGIN_REGULATIONS } from '../sources.ts';

export const originChina = fieldRule({
  code: 'EW2007',
  name: 'origin-china',
  severity: 'warning',
  title: 'The goods were made in China',
  what: 'Origin CN on goods that are sent to China.',
  why: 'Goods of Chinese origin that come back are declared as such and pay duty all the same; mostly the code is a slip for CH, Switzerland.',
  fix: 'Correct the code, or set this rule to info if the goods are made in China.',
  sources: [ORIGIN_REGULATIONS, PRACTICE],
  columns: ['country_of_origin'],
  good: {
    empty: true,
    shape: { is: 'one-of', values: COUNTRIES.filter((code) => code !== 'CN') },
  },
  check: (value) => (readCountry(value)?.code === 'CN' ? {} : undefined),
  says: {
    default: {
      message: 'The origin {value} is China itself, where the goods are to be sent.',
      hint: 'Is it meant? Switzerland is CH. If the goods are made in China, set origin-china to info.',
    },
  },
  examples: {
    good: { rows: [{ country_of_origin: 'CH' }] },
    bad: { rows: [{ country_of_origin: 'CN' }] },
  },
});
