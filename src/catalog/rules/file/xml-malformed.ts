import { PRACTICE, readerRule } from '../../rule.ts';

export const xmlMalformed = readerRule({
  code: 'EW0015',
  name: 'xml-malformed',
  severity: 'error',
  title: 'An XML item cannot be read',
  what: 'Every item of a product feed must be well-formed XML.',
  why: 'What cannot be read is not checked, and the marketplace that fetches the feed refuses it.',
  fix: 'Write the feed with an XML library, which escapes & and <.',
  sources: [PRACTICE],
  says: {
    default: {
      message: 'This item is no well-formed XML: {why}. It was not checked.',
      hint: 'Mend the item; in XML & is written &amp; and < is written &lt;.',
    },
    unclosed: {
      message: 'The file ends inside this item; it was not checked.',
      hint: 'The file was cut off: export or download it again.',
    },
  },
  examples: {
    good: {
      file: 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency\nA-1,Dark chocolate bar,18063200,BE,0.1,2.40,EUR\n',
    },
    bad: {
      file: '<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n<item><g:id>A-1</g:id><g:title>Salt & pepper</title></item>\n</channel></rss>\n',
    },
  },
});
