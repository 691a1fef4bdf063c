import { chargeOn, chargeText } from './by-value-or-quantity.ts';
import type { Levy } from './levy.ts';

/** Customs duty: on the customs value, the quantity, or both. */
export const duty: Levy = {
  name: 'duty',
  title: 'Customs duty',
  law: 'Tariff Law, Article 23 (ad valorem, specific and compound duty)',
  base: ({ customsValue }) => customsValue,
  amount: (formula, { customsValue }, goods) => chargeOn(customsValue, formula, goods),
  how: (formula, { customsValue }, goods) => chargeText(customsValue, formula, goods),
};
