import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const trademark = regulation({
  code: 'EW5082',
  name: 'trademark',
  title: 'The brand’s right in China is not stated',
  what: 'The brand is registered in China, or its owner lets you sell under it. The revised Trademark Law takes effect on 2027-01-01.',
  why: 'In China the first to register owns the mark, and can stop your goods at customs.',
  fix: 'Register the mark, or ask the owner for an authorisation.',
  message: 'Neither a Chinese trademark number nor an authorisation is stated for the brand.',
  concerns: ['all'],
  where: (row) => row.text('brand') !== '',
  phases: [{ bite: everywhere('warning') }],
  evidence: ['cn_trademark_no', 'trademark_authorisation'],
  anyOne: true,
  sources: [
    reported(
      'Trademark Law; the revision passed on 26 June 2026',
      'Standing Committee of the National People’s Congress',
    ),
  ],
  sample: { goods: { brand: 'Maison Exemple' }, papers: { cn_trademark_no: '12345678' } },
});
