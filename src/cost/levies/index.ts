// Every levy, in the order in which customs works them out: each base holds what comes before.
import { additionalDuty } from './additional-duty.ts';
import { consumptionTax } from './consumption-tax.ts';
import { duty } from './duty.ts';
import { vat } from './vat.ts';

/** The levies on goods in trade; that on personal articles stands alone in postal-tax.ts. */
export const LEVIES = { duty, additionalDuty, consumptionTax, vat } as const;
