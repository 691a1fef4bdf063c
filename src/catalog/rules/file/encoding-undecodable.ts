import { PRACTICE, readerRule } from '../../rule.ts';

export const encodingUndecodable = readerRule({
  code: 'EW0002',
  name: 'encoding-undecodable',
  severity: 'error',
  title: 'Characters cannot be read',
  what: 'Bytes that do not belong to the encoding of the file, or replacement characters (�) that an earlier program left.',
  why: 'A name with lost characters ends up on labels, invoices and customs papers.',
  fix: 'Export the file again as UTF-8, or say the right encoding with --encoding.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'Value {position} of this record has characters that were lost or cannot be read.',
      hint: 'Export again as UTF-8, or name the right encoding with --encoding.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Pralin\uFFFDs,18069000,BE,0.1,2.40,EUR\n',
    },
  },
});
