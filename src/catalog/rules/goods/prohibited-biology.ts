import { ecommerce, post, trade } from './bite.ts';
import { quarantineLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const prohibitedBiology = regulation({
  code: 'EW5030',
  name: 'prohibited-biology',
  title: 'Soil and carcasses may not be imported',
  what: 'Soil, carcasses, and anything from regions with an epidemic are prohibited.',
  why: 'Customs destroys or returns them.',
  fix: 'Leave it out.',
  message: 'Its words suggest soil or carcasses, which may not be imported.',
  concerns: ['soil-or-carcasses'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error'), ...post('error') } }],
  evidence: [],
  sources: [quarantineLaw('Art. 5')],
  sample: {
    goods: { hs_code: '25309099', title_en: 'Garden soil' },
    papers: { title_en: 'Garden gypsum' },
  },
});
