import { PRACTICE, readerRule } from '../../rule.ts';

export const nulByte = readerRule({
  code: 'EW0009',
  name: 'nul-byte',
  severity: 'error',
  title: 'A value holds a NUL byte',
  what: 'NUL bytes (value 0) inside values.',
  why: 'Many programs end the text there: the rest of the value is lost without a word.',
  fix: 'Export again; a NUL byte mostly comes from a broken disk, a broken transfer or a wrong encoding.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'Value {position} of this record holds a NUL byte.',
      hint: 'Export the file again; if it is UTF-16, say --encoding utf-16le.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark\0chocolate,18063200,BE,0.1,2.40,EUR\n',
    },
  },
});
