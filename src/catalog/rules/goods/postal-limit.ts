import { post } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const postalLimit = regulation({
  code: 'EW5071',
  name: 'postal-limit',
  title: 'The price is over the limit of a personal parcel',
  what: 'A personal parcel holds a reasonable quantity for one person, worth at most CNY 2,000 since 2024-12-01; more is cleared as goods.',
  why: 'Over the limit it is returned or cleared as goods, unless it is a single article that cannot be divided.',
  fix: 'Leave it out of postal sales or choose another regime.',
  message: 'The retail price of CNY {value} is over the CNY 2,000 of a personal parcel.',
  concerns: ['all'],
  where: (row) => (row.number('retail_price_cny') ?? 0) > 2000,
  phases: [{ from: '2024-12-01', bite: post('warning') }],
  evidence: [],
  at: 'retail_price_cny',
  sources: [
    reported('Announcement 176/2024', 'General Administration of Customs of China', '2024-12-01'),
  ],
  sample: { goods: { retail_price_cny: '2400' }, papers: { retail_price_cny: '240' } },
});
