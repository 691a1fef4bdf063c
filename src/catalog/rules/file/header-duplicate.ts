import { PRACTICE, readerRule } from '../../rule.ts';

export const headerDuplicate = readerRule({
  code: 'EW0007',
  name: 'header-duplicate',
  severity: 'error',
  title: 'Two columns have the same name',
  what: 'Header names must differ, upper and lower case not counted.',
  why: 'Only one of them can be meant; which one would be a guess.',
  fix: 'Rename or remove one of the columns.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'Columns {first} and {second} are both named {value}; the first one is used.',
      hint: 'Rename or remove one of them.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Bar,Reep,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
