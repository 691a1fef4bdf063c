import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticLabel = regulation({
  code: 'EW5041',
  name: 'cosmetic-label',
  title: 'The Chinese label of a cosmetic is missing',
  what: 'The smallest unit carries a Chinese label without medical, false or vulgar words.',
  why: 'Without it the product may not be sold.',
  fix: 'Make the label from the filed data.',
  message: 'The Chinese label of the cosmetic is missing.',
  concerns: ['cosmetics', 'toothpaste'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['zh_label_file'],
  sources: [cosmeticsRegulations('Art. 35 to 37')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { zh_label_file: 'label.pdf' },
  },
});
