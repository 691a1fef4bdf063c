import { PRACTICE, readerRule } from '../../rule.ts';

export const rowsUnread = readerRule({
  code: 'EW0010',
  name: 'rows-unread',
  severity: 'error',
  title: 'Lines could not be read',
  what: 'Lines after damage that do not fit the header, up to the first that does.',
  why: 'What was not read was not checked: the verdict does not hold for it.',
  fix: 'Mend the damage named above them and run again.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        'Lines {from} to {to} could not be read after the damage above them and were not checked.',
      hint: 'Mend the damage above and run again.',
    },
    gaveUp: {
      message: 'Too many quotation marks are broken: from line {from} on nothing was read.',
      hint: 'Export the file again with proper quoting.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,"Dark\nrunning,over\nlines,18063200,BE,0.1,2.40,EUR\nA-2,Milk chocolate bar,18063200,BE,0.1,2.40,EUR\nA-3,White chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
