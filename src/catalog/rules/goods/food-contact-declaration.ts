import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodContactDeclaration = regulation({
  code: 'EW5064',
  name: 'food-contact-declaration',
  title: 'The declaration of conformity of goods that touch food is missing',
  what: 'Goods that touch food conform to the GB 4806 series, say so in a declaration and carry 食品接触用.',
  why: 'Customs may test them.',
  fix: 'Ask the maker for the declaration.',
  message: 'No declaration to GB 4806 is named.',
  concerns: ['food-contact'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('info') } }],
  evidence: ['gb4806_doc'],
  sources: [unconfirmed('GB 4806 series', 'National Health Commission')],
  sample: {
    goods: { hs_code: '70132800', title_en: 'Beer glass' },
    papers: { gb4806_doc: 'DOC-1' },
  },
});
