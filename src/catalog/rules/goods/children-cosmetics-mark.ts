import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const childrenCosmeticsMark = regulation({
  code: 'EW5045',
  name: 'children-cosmetics-mark',
  title: 'The mark of children’s cosmetics is not stated',
  what: 'Cosmetics for children carry the children’s mark (小金盾) and have a filing of their own.',
  why: 'Without the mark they may not be sold for children.',
  fix: 'Put the mark on the pack, or take the words for children out.',
  message: 'It is not stated that the pack carries the children’s mark.',
  concerns: ['children-cosmetics'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['children_mark'],
  sources: [unconfirmed('Rules on children’s cosmetics, 2022', 'NMPA')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Baby face cream' },
    papers: { children_mark: 'yes' },
  },
});
