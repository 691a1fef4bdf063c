import { fieldRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { CBEC_LIST } from '../sources.ts';
import { CLOSED_TO_CBEC } from './closed-to-cbec.ts';

export const cbecNotListed = fieldRule({
  code: 'EW9001',
  name: 'cbec-not-listed',
  severity: 'warning',
  title: 'The code is not on the list of cross-border e-commerce',
  what: 'The code is on the list of goods for cross-border e-commerce that you imported (ewtp tariff import); without the list the rule does not run.',
  why: 'Goods that are not on the list cannot come in by e-commerce, bonded or direct.',
  fix: 'Look at the lines of the list near it, or use general trade.',
  sources: [CBEC_LIST],
  regimes: ['cbec-bonded', 'cbec-direct'],
  asks: ['ecommerceList'],
  columns: ['hs_code'],
  // Only the list knows: no shape is surely good.
  good: { empty: true, shape: { is: 'nothing' } },
  check(value, { ecommerceList }) {
    const hs = hsDigits(value);
    if (ecommerceList === undefined || hs === undefined || hs.length < 8) return undefined;
    return ecommerceList.has(hs) ? undefined : { means: CLOSED_TO_CBEC };
  },
  says: {
    default: {
      message: '{value} is not on the e-commerce list that you imported.',
      hint: 'Notes of the list may exclude or admit part of a line: read it, or use general trade.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '18063200' }] },
    bad: { rows: [{ hs_code: '18063100' }] },
  },
});
