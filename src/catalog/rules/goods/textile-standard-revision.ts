import { unconfirmed } from './laws.ts';
import { notice } from './notice.ts';

export const textileStandardRevision = notice({
  code: 'EW5093',
  name: 'textile-standard-revision',
  title: 'A new edition of GB 18401 may be on its way',
  what: 'Whether GB 18401-2010 was revised in 2025 or 2026 is not established.',
  why: 'A new edition would change classes and limits.',
  fix: 'Ask the laboratory which edition it tests by.',
  concerns: ['textile'],
  regimes: ['general-trade', 'cbec-bonded', 'cbec-direct'],
  sources: [unconfirmed('GB 18401, later editions', 'Standardization Administration of China')],
  sample: { goods: { hs_code: '61091000', title_en: 'T-shirt' }, others: { hs_code: '18063200' } },
});
