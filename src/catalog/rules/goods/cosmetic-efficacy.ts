import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticEfficacy = regulation({
  code: 'EW5042',
  name: 'cosmetic-efficacy',
  title: 'The evidence of a cosmetic’s effects is missing',
  what: 'What a cosmetic claims to do is backed by evidence, of which a summary is published.',
  why: 'A claim without evidence is false advertising.',
  fix: 'Have the summary made by the method that the claim needs.',
  message: 'No report backs the cosmetic’s effects.',
  concerns: ['cosmetics'],
  spares: ['former-cosmetics'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['efficacy_report'],
  sources: [cosmeticsRegulations('Art. 22', 'not-confirmed')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { efficacy_report: 'ER-1' },
  },
});
