import { ecommerce, trade } from './bite.ts';
import { foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const infantFormulaRegistration = regulation({
  code: 'EW5016',
  name: 'infant-formula-registration',
  title: 'The infant formula’s registration is missing',
  what: 'Infant formula, powder and since 2025-12-01 (not confirmed) liquid, is registered with the market regulator (SAMR), one formula for one brand.',
  why: 'Unregistered formula may not be imported or repacked; for e-commerce the sources differ, so there it is a warning.',
  fix: 'Ask the brand owner for the registration number.',
  message: 'The registration of the infant formula is missing.',
  concerns: ['infant-formula'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['infant_formula_reg_no'],
  sources: [foodSafetyLaw('Art. 74 and 81, amended on 12 September 2025')],
  sample: {
    goods: { hs_code: '19011010', country_of_origin: 'CH', title_en: 'Infant formula' },
    papers: { infant_formula_reg_no: '国食注字YP20260001' },
  },
});
