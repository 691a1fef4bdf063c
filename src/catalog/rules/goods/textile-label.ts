import { ecommerce, trade } from './bite.ts';
import { standard } from './laws.ts';
import { regulation } from './regulation.ts';

export const textileLabel = regulation({
  code: 'EW5067',
  name: 'textile-label',
  title: 'Facts of a textile’s Chinese label are missing',
  what: 'The Chinese label shows fibre content, size, care, standard, class and importer (GB/T 5296.4).',
  why: 'Without it the textile may not be sold.',
  fix: 'Write fibres with percentages and the care instructions, and make the label.',
  message: 'The textile’s label lacks {missing}.',
  concerns: ['textile'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['material', 'care_symbols', 'zh_label_file'],
  sources: [standard('GB/T 5296.4, labels of textiles')],
  sample: {
    goods: { hs_code: '61091000', title_en: 'T-shirt' },
    papers: { material: '100 % cotton', care_symbols: 'wash at 30 °C', zh_label_file: 'label.pdf' },
  },
});
