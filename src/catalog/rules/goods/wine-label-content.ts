import { trade } from './bite.ts';
import { FOOD_LABEL_STANDARDS, foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const wineLabelContent = regulation({
  code: 'EW5010',
  name: 'wine-label-content',
  title: 'Facts that the label of wine or spirits must show are missing',
  what: 'The label of wine and spirits shows net content, ingredients and producer; shelf life only up to 10 % alcohol.',
  why: 'A label that lacks one of them is held at inspection.',
  fix: 'Take them from the pack or the producer’s specification.',
  message: 'The label lacks {missing}.',
  concerns: ['wine-or-spirits'],
  phases: [{ bite: trade('error') }],
  evidence: ['net_content', 'ingredients', 'producer_name'],
  sources: [foodSafetyLaw('Art. 67'), ...FOOD_LABEL_STANDARDS],
  sample: {
    goods: { hs_code: '22042100', country_of_origin: 'CH', abv: '12.5' },
    papers: { net_content: '100 g', ingredients: 'grapes', producer_name: 'Domaine Exemple' },
  },
});
