import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const dangerousGoodsNumber = regulation({
  code: 'EW5061',
  name: 'dangerous-goods-number',
  title: 'The UN number of dangerous goods is missing',
  what: 'Aerosols, drinks over 24 % alcohol, perfume and nail polish are dangerous goods in transport: UN 1950, 3065 or 1170, 1266, 1263. A liquid has its flash point too.',
  why: 'Carriers refuse undeclared dangerous goods; small packs may be exempt.',
  fix: 'Take the number from section 14 of the safety data sheet; write none where it says not regulated.',
  message: 'It may be dangerous goods in transport, and no UN number is stated.',
  concerns: ['dangerous-goods'],
  spares: ['lithium-battery', 'hazardous-chemicals'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['un_number'],
  sources: [
    unconfirmed('UN Recommendations on the Transport of Dangerous Goods', 'United Nations'),
  ],
  sample: {
    goods: { hs_code: '33043000', title_en: 'Nail polish' },
    papers: { un_number: '1263' },
  },
});
