import { everywhere } from './bite.ts';
import { reported, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const bookNumber = regulation({
  code: 'EW5079',
  name: 'book-number',
  title: 'The ISBN of a book is missing',
  what: 'Books and newspapers are imported by licensed publishers only, known by their ISBN.',
  why: 'Printed matter is examined for its content, and seized where it offends.',
  fix: 'Write the ISBN and sell through a licensed importer of books.',
  message: 'The ISBN is missing; books are imported by licensed publishers only (not confirmed).',
  concerns: ['book'],
  phases: [{ bite: everywhere('error') }],
  evidence: ['isbn'],
  sources: [
    reported(
      'List of prohibited printed matter',
      'General Administration of Customs of China, as copied by study sites',
    ),
    unconfirmed('Import by licensed publishers', 'National Press and Publication Administration'),
  ],
  sample: {
    goods: { hs_code: '49019900', title_en: 'Cook book' },
    papers: { isbn: '9789020000009' },
  },
});
