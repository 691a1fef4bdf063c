import { chargeOn, chargeText } from './by-value-or-quantity.ts';
import type { Levy } from './levy.ts';

/** The one charge on personal articles in mail: duty, VAT and consumption tax together. */
export const postalTax: Levy = {
  name: 'postal-tax',
  title: 'Tax on personal articles',
  law: 'Measures on duty, VAT and consumption tax on inbound articles, Tariff Commission Announcement 11/2024',
  base: ({ customsValue }) => customsValue,
  amount: (formula, { customsValue }, goods) => chargeOn(customsValue, formula, goods),
  how: (formula, { customsValue }, goods) => chargeText(customsValue, formula, goods),
};
