import { ecommerce, post, trade } from './bite.ts';
import { reported, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const japaneseSeafood = regulation({
  code: 'EW5027',
  name: 'japanese-seafood',
  title: 'Seafood from Japan may still be halted',
  what: 'All seafood from Japan has been halted again since 2025-11-19; between 2025-06-29 and then, that of ten prefectures (Fukushima, Gunma, Tochigi, Ibaraki, Miyagi, Niigata, Nagano, Saitama, Tokyo, Chiba) was. Whether the halt still holds is not known to ewtp.',
  why: 'A shipment under the halt is returned.',
  fix: 'Ask the importer for the present state before anything else.',
  message: 'Seafood from Japan was halted on 2025-11-19; the present state is not known.',
  concerns: ['seafood'],
  where: (row) => row.text('country_of_origin') === 'JP',
  phases: [
    {
      from: '2025-11-19',
      bite: { ...trade('warning'), ...ecommerce('warning'), ...post('warning') },
    },
  ],
  evidence: [],
  sources: [
    reported('Report that imports of Japanese seafood were halted again', 'Nikkei', '2025-11-19'),
    unconfirmed('Whether the halt still holds', 'General Administration of Customs of China'),
    reported('Reopening for all but ten prefectures', 'Korea JoongAng Daily', '2025-06-29'),
  ],
  sample: {
    goods: { hs_code: '03038990', country_of_origin: 'JP' },
    papers: { country_of_origin: 'NO' },
  },
});
