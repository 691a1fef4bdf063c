import { fraction, ONE } from '../../fraction.ts';
import { entryValue } from '../customs-value/value.ts';
import { type RegimeRules, tradeDues } from './regime.ts';

/** Old Duties Regulations, Article 45(1); for VAT and consumption tax Caiguanshui 2004 No. 7. */
const SMALL_TAX = fraction('50');

/** Ordinary import by a Chinese company: every levy in full. */
export const generalTrade: RegimeRules = {
  regime: 'general-trade',
  title: 'General trade',
  procedure: '0110',
  about: 'A Chinese company imports and pays duty, measures, consumption tax and VAT in full.',
  forSale: true,
  valuedAtRetail: false,
  sources: [
    'Tariff Law of 26 April 2024, in force 2024-12-01',
    'Value Added Tax Law, in force 2026-01-01',
    'Consumption Tax Provisional Regulations, in force 2009-01-01',
  ],
  plan: (goods, rates, { wholeShipment }) => ({
    eligible: 'yes',
    reasons: [],
    assumptions: wholeShipment
      ? [
          'a tax of CNY 50 or less on the shipment is not collected (for VAT and consumption tax not confirmed)',
        ]
      : [],
    missing: [],
    value: entryValue(goods),
    goods,
    consignments: ONE,
    dues: (customsValue) => tradeDues(rates, customsValue),
    ...(wholeShipment && { forgiven: SMALL_TAX }),
  }),
};
