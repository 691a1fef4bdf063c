import { PRACTICE, readerRule } from '../../rule.ts';

export const apostropheRemoved = readerRule({
  code: 'EW0016',
  name: 'apostrophe-removed',
  severity: 'info',
  title: 'Apostrophes in front of codes were taken off',
  what: 'Codes that begin with an apostrophe, by which spreadsheets mark numbers that are text.',
  why: 'The apostrophe is no part of the code; other programs may keep it and refuse the code.',
  fix: 'Nothing needs to be done for ewtp; export the column as text without apostrophes for other programs.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'Values of {column} that began with an apostrophe: {count}; it was taken off.',
      hint: 'Nothing needs to be done; check other programs that read this file.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { rows: [{ gtin: "'9524000000019" }] },
  },
});
