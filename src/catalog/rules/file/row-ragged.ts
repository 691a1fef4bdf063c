import { PRACTICE, readerRule } from '../../rule.ts';

export const rowRagged = readerRule({
  code: 'EW0006',
  name: 'row-ragged',
  severity: 'error',
  title: 'A row has another number of values than the header',
  what: 'Every row must have as many values as the header has names; empty ones at the end beyond it are let pass.',
  why: 'A row that is one value short shifts: the price lands in the weight.',
  fix: 'Look for a delimiter inside an unquoted value, or a value that was left out.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'This row has {has} values, the header {wanted}; it was not checked.',
      hint: 'Look for an unquoted delimiter in a value, or a missing value.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate, 70 %,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
