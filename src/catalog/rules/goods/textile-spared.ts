import { standard } from './laws.ts';
import { notice } from './notice.ts';

export const textileSpared = notice({
  code: 'EW5092',
  name: 'textile-spared',
  title: 'Textiles that the safety classes leave out',
  what: 'Industrial, farm, protective, packing and medical textiles, toys and handicrafts are not under GB 18401.',
  why: 'They need no safety class.',
  fix: 'Where yours is one of them, say so to the importer and switch textile-class off for it.',
  concerns: ['textile'],
  regimes: ['general-trade'],
  sources: [standard('GB 18401-2010, basic safety of textiles')],
  sample: { goods: { hs_code: '61091000', title_en: 'T-shirt' }, others: { hs_code: '18063200' } },
});
