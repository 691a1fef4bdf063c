import { ONE, ZERO } from '../../fraction.ts';
import { entryValue } from '../customs-value/value.ts';
import { type RegimeRules, tradeDues } from './regime.ts';

const EXEMPT = {
  share: ZERO,
  why: 'samples and advertising goods of no commercial value are exempt',
  source: 'Tariff Law, Article 32(2); for VAT and consumption tax not confirmed',
};

/** Samples of no commercial value: nothing is levied, and nothing may be sold. */
export const sample: RegimeRules = {
  regime: 'sample',
  title: 'Sample',
  procedure: '',
  about: 'Samples and advertising goods of no commercial value; marked or made useless for sale.',
  forSale: false,
  valuedAtRetail: false,
  sources: [
    'Tariff Law, Article 32(2): duty exemption',
    'Tariff Law, Article 37: fair goods and samples up to six months against security',
  ],
  plan: (goods, rates) => ({
    eligible: 'unknown',
    reasons: ['only for samples and advertising goods of no commercial value, as customs judge'],
    assumptions: ['VAT and consumption tax follow the exemption from duty; not confirmed'],
    missing: [],
    value: entryValue(goods),
    goods,
    consignments: ONE,
    dues: (customsValue) =>
      tradeDues(rates, customsValue, {
        duty: EXEMPT,
        additionalDuty: EXEMPT,
        consumptionTax: EXEMPT,
        vat: EXEMPT,
      }),
  }),
};
