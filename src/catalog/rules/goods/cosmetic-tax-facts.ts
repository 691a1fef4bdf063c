import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticTaxFacts = regulation({
  code: 'EW5046',
  name: 'cosmetic-tax-facts',
  title: 'The content that decides on consumption tax is missing',
  what: 'Make-up and perfume of CNY 10 or more per gram or millilitre, or CNY 15 or more per piece, pay 15 % consumption tax; for that the content or the number of pieces is needed.',
  why: 'Without it the tax cannot be told.',
  fix: 'Write what the pack holds.',
  message:
    'Neither net content nor pieces are given: whether consumption tax is due cannot be told.',
  concerns: ['cosmetics'],
  phases: [{ bite: { ...trade('info'), ...ecommerce('info') } }],
  evidence: ['net_content', 'pieces_per_pack'],
  anyOne: true,
  sources: [
    reported(
      'Consumption tax on high-end cosmetics, 15 %',
      'Ministry of Finance and State Taxation Administration',
      '2016-10-01',
    ),
  ],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { net_content: '30 ml' },
  },
});
