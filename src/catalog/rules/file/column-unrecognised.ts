import { PRACTICE, readerRule } from '../../rule.ts';

export const columnUnrecognised = readerRule({
  code: 'EW0018',
  name: 'column-unrecognised',
  severity: 'warning',
  title: 'A column looks like a code but is not named like one',
  what: 'Headers that differ by a letter or two from the name of a column that holds codes.',
  why: 'Codes are never guessed: a wrong barcode or customs code is worse than none.',
  fix: 'Rename the column, or map it with --map.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        '“{value}” looks like {column}, but codes are not guessed; its values were not read.',
      hint: 'Rename the column to {column}, or map it with --map.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_coed,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
