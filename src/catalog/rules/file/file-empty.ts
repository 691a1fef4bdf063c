import { PRACTICE, readerRule } from '../../rule.ts';

export const fileEmpty = readerRule({
  code: 'EW0001',
  name: 'file-empty',
  severity: 'error',
  title: 'The file holds no products',
  what: 'A file without a byte, with blank lines only, or with a header and nothing under it.',
  why: 'An empty export usually means that the export failed; a pipeline that goes on would unlist everything.',
  fix: 'Export the catalog again and check that the filter in your shop system is not empty.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'The file is empty.',
      hint: 'Export the catalog again; check the filter of the export.',
    },
    headerOnly: {
      message: 'The file has a header but no products under it.',
      hint: 'Export the catalog again; check the filter of the export.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: { file: '' },
  },
});
