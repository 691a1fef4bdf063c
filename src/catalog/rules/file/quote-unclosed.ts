import { PRACTICE, readerRule } from '../../rule.ts';

export const quoteUnclosed = readerRule({
  code: 'EW0004',
  name: 'quote-unclosed',
  severity: 'error',
  title: 'A quotation mark is never closed',
  what: 'A quoted value that runs to the end of the file, into text after its closing quote on another line, or over lines that are plainly rows of their own.',
  why: 'One lost quotation mark can swallow dozens of rows, and a file that lost them still looks fine.',
  fix: 'Close the quote on the line named, or double the quotation marks inside the value.',
  sources: [PRACTICE],
  says: {
    default: {
      message:
        'A quotation mark opened on this line is not closed where it should be; this row was not checked.',
      hint: 'Close it, or write a quotation mark inside a value twice ("").',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\nA-2,Milk chocolate bar,18063200,BE,0.1,2.40,EUR\nA-3,White chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,"Dark chocolate bar,18063200,BE,0.1,2.40,EUR\nA-2,Milk chocolate bar,18063200,BE,0.1,2.40,EUR\nA-3,White chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
