import { PRACTICE, readerRule } from '../../rule.ts';

export const quoteStray = readerRule({
  code: 'EW0005',
  name: 'quote-stray',
  severity: 'error',
  title: 'A quotation mark stands where none belongs',
  what: 'A quotation mark inside a value that is not quoted, or text after a closing quote.',
  why: 'Programs read such a value differently: Excel, your shop and customs software may each see another name.',
  fix: 'Quote the whole value and double the quotation marks in it.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'A quotation mark stands inside an unquoted value; it was read as it stands.',
      hint: 'Write the value as "…" and each quotation mark in it twice ("").',
    },
    unread: {
      message:
        'Text follows a closing quotation mark: where the value ends cannot be told, so this row was not checked.',
      hint: 'Write each quotation mark inside a quoted value twice ("").',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Tray 5" oak,44191900,BE,0.1,2.40,EUR\n',
    },
    more: {
      unread: {
        file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,"Tray 5" oak",44191900,BE,0.1,2.40,EUR\n',
      },
    },
  },
});
