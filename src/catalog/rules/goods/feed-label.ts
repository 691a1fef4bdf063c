import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const feedLabel = regulation({
  code: 'EW5035',
  name: 'feed-label',
  title: 'The Chinese label of pet food is missing',
  what: 'Pet food carries a Chinese label by the rules for pet feed.',
  why: 'Customs compares it at inspection.',
  fix: 'Have the label made by the rules for pet feed.',
  message: 'The Chinese label of the pet food is missing.',
  concerns: ['feed', 'pet-food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['zh_label_file'],
  sources: [
    reported(
      '宠物饲料管理办法, labels of pet feed',
      'Ministry of Agriculture, as cited in the trade',
    ),
  ],
  sample: {
    goods: { hs_code: '23091010', country_of_origin: 'BE' },
    papers: { zh_label_file: 'label.pdf' },
  },
});
