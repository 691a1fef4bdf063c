import { trade } from './bite.ts';
import { FOOD_LABEL_STANDARDS, foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodLabelContent = regulation({
  code: 'EW5008',
  name: 'food-label-content',
  title: 'Facts that a food label must show are missing',
  what: 'A food label shows net content, ingredients, shelf life, storage and producer, among others: by GB 7718-2011 until 2027-03-15, by GB 7718-2025 from 2027-03-16. Wine and spirits are asked for their own facts.',
  why: 'A label that lacks one of them is held at inspection and must be corrected or the goods sent back.',
  fix: 'Take them from the pack or the producer’s specification.',
  message: 'The food label lacks {missing}.',
  concerns: ['prepackaged-food'],
  spares: ['wine-or-spirits'],
  phases: [{ bite: trade('error') }],
  evidence: ['net_content', 'ingredients', 'shelf_life', 'storage', 'producer_name'],
  sources: [foodSafetyLaw('Art. 67'), ...FOOD_LABEL_STANDARDS],
  sample: {
    goods: {},
    papers: {
      net_content: '100 g',
      ingredients: 'cocoa mass, sugar',
      shelf_life: '18 months',
      storage: 'cool and dry',
      producer_name: 'Chocolaterie Exemple SRL',
    },
  },
});
