import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const mainsPlug = regulation({
  code: 'EW5055',
  name: 'mains-plug',
  title: 'The mains plug is not stated',
  what: 'Mains-powered goods have a plug by Chinese standard (GB) and run on 220 V, 50 Hz.',
  why: 'Another plug cannot be sold in general trade.',
  fix: 'Write plug and voltage, or none.',
  message: 'Plug and voltage are not stated.',
  concerns: ['mains-electrical'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('info') } }],
  evidence: ['plug_type'],
  sources: [unconfirmed('GB 1002 and GB 2099, plugs', 'Standardization Administration of China')],
  sample: {
    goods: { hs_code: '85094010', title_en: 'Juicer' },
    papers: { plug_type: 'GB 1002, 220 V 50 Hz' },
  },
});
