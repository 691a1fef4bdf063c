import { PRACTICE, readerRule } from '../../rule.ts';

export const recordTooLong = readerRule({
  code: 'EW0011',
  name: 'record-too-long',
  severity: 'error',
  title: 'A line is too long to be a record',
  what: 'A record of more than a mebibyte.',
  why: 'It is damage or another kind of file; reading it whole would fill the memory.',
  fix: 'Check that the file is a catalog and that its lines end.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'This line is longer than 1 MiB; it was not read.',
      hint: 'Check that the file is a catalog with one product per line.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate…,18063200,BE,0.1,2.40,EUR\n',
      ellipsis: 1_100_000,
    },
  },
});
