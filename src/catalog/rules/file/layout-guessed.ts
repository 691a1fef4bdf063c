import { PRACTICE, readerRule } from '../../rule.ts';

export const layoutGuessed = readerRule({
  code: 'EW0017',
  name: 'layout-guessed',
  severity: 'info',
  title: 'Columns were recognised by their names only',
  what: 'A file that is neither in our layout nor in that of a known shop system: its columns are found by their names, and near misses are taken as guesses.',
  why: 'A column that is taken for another gives a wrong verdict.',
  fix: 'Check the list, and fix what is wrong with --map: a file that says which header is which column.',
  sources: [PRACTICE],
  ourWords: ['unused'],
  says: {
    default: {
      message: 'The layout is not one that ewtp knows. Taken by name: {taken}. Not used: {unused}.',
      hint: 'Check this list; to change it, write a mapping file and pass it with --map.',
    },
    similar: {
      message: '“{value}” was taken for {column} because the names are alike.',
      hint: 'If that is wrong, rename the column or map it with --map.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { file: 'Artikelnummer,Naam,Prijs\nA-1,Reep,2.40\n' },
  },
});
