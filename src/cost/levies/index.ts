// Every levy, in the order in which customs works them out: each base holds what comes before.
import { additionalDuty } from './additional-duty.ts';
import { consumptionTax } from './consumption-tax.ts';
import { duty } from './duty.ts';
import type { Levy } from './levy.ts';
import { postalTax } from './postal-tax.ts';
import { vat } from './vat.ts';

/** The levies on goods in trade. */
export const LEVIES = { duty, additionalDuty, consumptionTax, vat } as const;

/** Every levy there is, for pages and tests. */
export const ALL_LEVIES: readonly Levy[] = [...Object.values(LEVIES), postalTax];
