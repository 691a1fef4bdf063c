import { PRACTICE, readerRule } from '../../rule.ts';

export const formulaError = readerRule({
  code: 'EW0013',
  name: 'formula-error',
  severity: 'error',
  title: 'A formula failed',
  what: 'Cells that hold #N/A, #REF!, #VALUE!, #DIV/0! or another error that a spreadsheet shows where a formula failed.',
  why: 'The value that belongs there is lost; as a text it would end up on labels and papers.',
  fix: 'Mend the formula in the spreadsheet, or type the value.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        'Value {position} of this record is {value}: a formula failed where a value belongs.',
      hint: 'Mend the formula in the spreadsheet, or type the value, and export again.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { rows: [{ title_en: '#N/A' }] },
  },
});
