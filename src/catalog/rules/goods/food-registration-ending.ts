import { trade } from './bite.ts';
import { DECREE_280, reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodRegistrationEnding = regulation({
  code: 'EW5003',
  name: 'food-registration-ending',
  title: 'The meat producer’s registration ends soon or without a known day',
  what: 'The registration of producers of meat and bird’s nest is valid for five years and is not renewed by itself; it must reach at least twelve months ahead.',
  why: 'Other registrations renew automatically; these lapse, and with them every shipment of the plant.',
  fix: 'Look up the last day in the customs register and have the producer ask for renewal three to twelve months before it.',
  message: 'The last day of the producer’s GACC registration is not stated.',
  concerns: ['meat'],
  phases: [{ bite: trade('warning') }],
  evidence: ['gacc_valid_to'],
  form: {
    column: 'gacc_valid_to',
    confirmed: true,
    fits: (value, _row, { asOf }) => value.slice(0, 10) >= yearAfter(asOf),
    message: 'The producer’s GACC registration ends on {value}, within twelve months.',
    hint: 'Have the producer ask for renewal now.',
  },
  sources: [
    DECREE_280,
    reported(
      'Renewal of registrations under Decree 280 (5 June 2026)',
      'Hantec, trade adviser',
      '2026-06-01',
    ),
  ],
  sample: {
    goods: { hs_code: '02032900', country_of_origin: 'CH' },
    papers: { gacc_valid_to: '2030-12-31' },
    misfit: { gacc_valid_to: '2027-01-31' },
  },
});

/** The same day of the next year. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
