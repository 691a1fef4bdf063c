import { fieldRule } from '../../rule.ts';
import { ORIGIN_REGULATIONS } from '../sources.ts';

export const originMissing = fieldRule({
  code: 'EW2005',
  name: 'origin-missing',
  severity: 'error',
  title: 'The country of origin is missing',
  what: 'Every product says where it was made.',
  why: 'The duty rate, trade measures and import bans depend on it, and the label must name it.',
  fix: 'Write the two-letter code of the country in which the goods were made or last substantially changed.',
  sources: [ORIGIN_REGULATIONS],
  columns: ['country_of_origin'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'This product has no country of origin.',
      hint: 'Write where it was made, for example BE; where it is sent from does not count.',
    },
  },
  examples: {
    good: { rows: [{ country_of_origin: 'BE' }] },
    bad: { rows: [{ country_of_origin: '' }] },
  },
});
