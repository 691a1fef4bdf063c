import { trade } from './bite.ts';
import { energyLaw, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const energyLabel = regulation({
  code: 'EW5054',
  name: 'energy-label',
  title: 'The China Energy Label is missing',
  what: 'Refrigerators, air conditioners, washers, lamps, monitors, water heaters and others carry the China Energy Label, filed by the importer. Which lamps are on the list is not confirmed.',
  why: 'The fine is CNY 30,000 to 50,000.',
  fix: 'Ask the importer whether the product is on the list; write the grade, or “not listed”.',
  message: 'It may need a China Energy Label, and no grade is stated.',
  concerns: ['energy-label'],
  phases: [{ bite: trade('warning') }],
  evidence: ['energy_label_grade'],
  sources: [
    energyLaw('Art. 17 to 19 and 73'),
    unconfirmed('List of goods with the label', 'National Development and Reform Commission'),
  ],
  sample: {
    goods: { hs_code: '84501110', title_en: 'Washing machine' },
    papers: { energy_label_grade: '1' },
  },
});
