import { PRACTICE, readerRule } from '../../rule.ts';

export const encodingAmbiguous = readerRule({
  code: 'EW0003',
  name: 'encoding-ambiguous',
  severity: 'error',
  title: 'The encoding cannot be told for sure',
  what: 'A file that is not Unicode and whose bytes fit more than one older encoding.',
  why: 'Guessing wrong turns é into щ or one Chinese name into another, and nobody notices until the goods are at the border.',
  fix: 'Export as UTF-8 (in Excel: “CSV UTF-8”), or say the encoding with --encoding.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'The text from line {line} on fits several encodings: {guesses}. Nothing was read.',
      hint: 'Add --encoding with the one that reads right, or export as “CSV UTF-8”.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { bytes: 'sku,title_en\nA-1,Pralin\xe9 noir\n' },
  },
});
