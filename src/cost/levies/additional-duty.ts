import { chargeOn, chargeText } from './by-value-or-quantity.ts';
import type { Levy } from './levy.ts';

/** Anti-dumping, countervailing, safeguard and retaliatory duties: each on the customs value alone. */
export const additionalDuty: Levy = {
  name: 'additional-duty',
  title: 'Trade measures',
  law: 'Tariff Law, Articles 16 to 19; each measure on the customs value (GACC Announcement 40/2014)',
  base: ({ customsValue }) => customsValue,
  amount: (formula, { customsValue }, goods) => chargeOn(customsValue, formula, goods),
  how: (formula, { customsValue }, goods) => chargeText(customsValue, formula, goods),
};
