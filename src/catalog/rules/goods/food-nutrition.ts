import { trade } from './bite.ts';
import { NUTRITION_STANDARDS } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodNutrition = regulation({
  code: 'EW5011',
  name: 'food-nutrition',
  title: 'The nutrition table is missing or not that of the day',
  what: 'Prepackaged food shows energy, protein, fat, carbohydrate and sodium (GB 28050-2011); from 2027-03-16 also saturated fat and sugar (GB 28050-2025). Alcohol, water, tea, coffee and spices are left out.',
  why: 'A label without its nutrition table is held at inspection.',
  fix: 'Take the values per 100 g or ml from the producer’s analysis.',
  message: 'The nutrition table is missing.',
  concerns: ['prepackaged-food'],
  spares: ['no-nutrition-label'],
  phases: [{ bite: trade('error') }],
  evidence: ['nutrition'],
  form: {
    column: 'nutrition',
    confirmed: true,
    fits: (value, _row, { asOf }) =>
      asOf < '2027-03-16' || (/satur|饱和/i.test(value) && /sugar|糖/i.test(value)),
    message: 'The nutrition table lacks saturated fat or sugar, which GB 28050-2025 asks for.',
    hint: 'Add both per 100 g or ml.',
  },
  sources: [...NUTRITION_STANDARDS],
  sample: {
    goods: {},
    papers: {
      nutrition:
        'energy 2400 kJ; protein 8 g; fat 42 g; saturated fat 25 g; carbohydrate 33 g; sugar 29 g; sodium 10 mg',
    },
    misfit: { nutrition: 'energy 2400 kJ; protein 8 g; fat 42 g; carbohydrate 33 g; sodium 10 mg' },
    asOf: '2027-04-01',
  },
});
