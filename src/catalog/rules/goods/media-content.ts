import { reported } from './laws.ts';
import { notice } from './notice.ts';

export const mediaContent = notice({
  code: 'EW5094',
  name: 'media-content',
  title: 'Printed matter and media are examined',
  what: 'Printed matter, recorded media and games are examined for their content at import.',
  why: 'What offends is seized.',
  fix: 'Ask the importer before you ship.',
  concerns: ['media'],
  sources: [
    reported(
      'List of prohibited printed matter',
      'General Administration of Customs of China, as copied by study sites',
    ),
  ],
  sample: {
    goods: { hs_code: '49019900', title_en: 'Cook book', isbn: '9789020000009' },
    others: { hs_code: '18063200' },
  },
});
