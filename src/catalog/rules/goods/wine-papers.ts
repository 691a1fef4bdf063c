import { trade } from './bite.ts';
import { foodSafetyLaw, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const winePapers = regulation({
  code: 'EW5022',
  name: 'wine-papers',
  title: 'Health document or analysis of wine or spirits is missing',
  what: 'Wine and spirits travel with a home health or free-sale document and an analysis report, and the day of bottling is known.',
  why: 'Importers and ports ask for them at the first shipment.',
  fix: 'Ask the producer for both.',
  message: 'For wine and spirits {missing} is missing.',
  concerns: ['wine-or-spirits'],
  phases: [{ bite: trade('warning') }],
  evidence: ['health_cert', 'analysis_report'],
  sources: [foodSafetyLaw('import documents'), unconfirmed('Lists of importers', 'trade')],
  sample: {
    goods: { hs_code: '22042100', country_of_origin: 'CH', abv: '12.5' },
    papers: { health_cert: 'HC-1', analysis_report: 'AR-1' },
  },
});
