import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const flashPoint = regulation({
  code: 'EW5062',
  name: 'flash-point',
  title: 'The flash point of a flammable liquid is missing',
  what: 'Perfume, nail polish and other flammable liquids (UN 1170, 1266, 1263) state their flash point.',
  why: 'Packing group and limits of the carrier follow from it.',
  fix: 'Take it from section 9 of the safety data sheet.',
  message: 'The flash point is not stated.',
  concerns: ['dangerous-goods'],
  where: (row) => /1170|1263|1266/.test(row.text('un_number')),
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['flash_point_c'],
  sources: [
    unconfirmed('UN Recommendations on the Transport of Dangerous Goods', 'United Nations'),
  ],
  sample: {
    goods: { hs_code: '33030000', title_en: 'Eau de parfum', un_number: '1266' },
    papers: { flash_point_c: '17' },
  },
});
