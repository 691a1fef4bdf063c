import { fieldRule, PRACTICE } from '../../rule.ts';
import { isPlainDecimal } from '../../values/amount.ts';

export const abvOutOfRange = fieldRule({
  code: 'EW3019',
  name: 'abv-out-of-range',
  severity: 'error',
  title: 'The alcohol content is impossible',
  what: 'Alcohol by volume from 0 to 100 per cent.',
  why: 'Tariff line, consumption tax and the warning on the label depend on it.',
  fix: 'Write per cent by volume as on the label: 8.5.',
  sources: [PRACTICE],
  columns: ['abv'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 100 } },
  check(value) {
    if (!isPlainDecimal(value)) return undefined;
    const abv = Number(value);
    return abv < 0 || abv > 100 ? {} : undefined;
  },
  says: {
    default: {
      message: 'An alcohol content of {value} % by volume is impossible.',
      hint: 'Write it as on the label, for example 8.5.',
    },
  },
  examples: {
    good: { rows: [{ abv: '8.5' }] },
    bad: { rows: [{ abv: '850' }] },
  },
});
