import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const feedImportRegistration = regulation({
  code: 'EW5032',
  name: 'feed-import-registration',
  title: 'The import registration of pet feed is missing',
  what: 'Compound and premix pet feed, but not treats, has an import registration certificate of the Ministry of Agriculture (MARA), applied for by a Chinese agent.',
  why: 'Without it the feed may not be imported or sold.',
  fix: 'Have your Chinese agent apply; it takes months.',
  message: 'The MARA import registration of the feed is missing.',
  concerns: ['feed', 'pet-food'],
  spares: ['pet-treat'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['mara_feed_reg_no'],
  sources: [reported('Import registration of feed', 'feed-china.cn and Reach24h, advisers')],
  sample: {
    goods: { hs_code: '23091010', country_of_origin: 'BE' },
    papers: { mara_feed_reg_no: '(2026)外饲准字001号' },
  },
});
