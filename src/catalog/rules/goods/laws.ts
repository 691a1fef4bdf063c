import type { Confidence, Source } from '../../../source.ts';

// Laws, decrees and standards on regulated goods. One place for number, publisher and date.

const NPC = 'Standing Committee of the National People’s Congress';
const COUNCIL = 'State Council of China';
const CUSTOMS = 'General Administration of Customs of China';

const act =
  (name: string, publisher: string, from?: string) =>
  (articles: string, confidence: Confidence = 'verified'): Source => ({
    title: `${name}, ${articles}`,
    publisher,
    ...(from !== undefined && { from }),
    confidence,
  });

export const foodSafetyLaw = act('Food Safety Law', NPC, '2015-10-01');
export const quarantineLaw = act('Entry and Exit Animal and Plant Quarantine Law', NPC);
export const cosmeticsRegulations = act(
  'Cosmetics Supervision and Administration Regulations',
  COUNCIL,
  '2021-01-01',
);
export const deviceRegulations = act('Medical Device Regulations', COUNCIL);
export const pesticideRegulations = act('Pesticide Regulations', COUNCIL);
export const chemicalsRegulations = act('Hazardous Chemicals Regulations', COUNCIL);
export const certificationRegulations = act('Certification and Accreditation Regulations', COUNCIL);
export const radioRegulations = act('Radio Regulations', COUNCIL);
export const energyLaw = act('Energy Conservation Law', NPC);
export const speciesRegulations = act(
  'Regulations on the Import and Export of Endangered Wild Animals and Plants',
  COUNCIL,
);
export const wasteLaw = act('Solid Waste Law', NPC);
export const foreignTradeLaw = act('Foreign Trade Law', NPC, '2026-03-01');
export const ecommerceLaw = act('E-Commerce Law', NPC);

/** Registration of overseas food producers: one decree until 2026-05-31, another since. */
export const DECREE_248: Source = {
  title: 'Decree 248, registration of overseas producers of imported food',
  publisher: CUSTOMS,
  from: '2022-01-01',
  to: '2026-05-31',
  confidence: 'verified',
};
export const DECREE_280: Source = {
  title: 'Decree 280, registration of overseas producers of imported food (it replaced Decree 248)',
  publisher: CUSTOMS,
  from: '2026-06-01',
  confidence: 'verified',
};
export const FOOD_IMPORT_RULES = act('Decree 249, safety of imported and exported food', CUSTOMS);

/** The label standards of food, and the editions that take their place on 2027-03-16. */
export const FOOD_LABEL_STANDARDS: readonly Source[] = [
  standard('GB 7718-2011, labels of prepackaged food', undefined, '2027-03-15'),
  standard('GB 7718-2025, labels of prepackaged food', '2027-03-16'),
];
export const NUTRITION_STANDARDS: readonly Source[] = [
  standard('GB 28050-2011, nutrition labels (energy and four nutrients)', undefined, '2027-03-15'),
  standard('GB 28050-2025, nutrition labels (energy and six nutrients)', '2027-03-16'),
];

/** A mandatory national standard. */
export function standard(title: string, from?: string, to?: string): Source {
  return {
    title,
    publisher: 'Standardization Administration of China',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    confidence: 'verified',
  };
}

/** What the trade holds to be so and no text at hand confirms. */
export function unconfirmed(title: string, publisher: string): Source {
  return { title, publisher, confidence: 'not-confirmed' };
}

/** A notice or list that was read, in the copy of another where the first source was not at hand. */
export function reported(title: string, publisher: string, from?: string): Source {
  return { title, publisher, ...(from !== undefined && { from }), confidence: 'verified' };
}
