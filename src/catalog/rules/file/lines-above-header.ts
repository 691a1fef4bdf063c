import { PRACTICE, readerRule } from '../../rule.ts';

export const linesAboveHeader = readerRule({
  code: 'EW0012',
  name: 'lines-above-header',
  severity: 'info',
  title: 'Lines stand above the header',
  what: 'Title lines, dates or notes in front of the line with the column names.',
  why: 'They are skipped; if the header was not found right, everything under it is wrong.',
  fix: 'Remove them if another program stumbles over them.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'Lines skipped above the header: {count}; the header is on line {header}.',
      hint: 'Check that line {header} is the header.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'Price list 2026\n\nsku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
