import { everywhere } from './bite.ts';
import { reported, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const lithiumBattery = regulation({
  code: 'EW5050',
  name: 'lithium-battery',
  title: 'Transport facts of a lithium battery are missing',
  what: 'A lithium battery, alone or in goods, has its UN number (3480, 3481, 3090, 3091, in vehicles 3171), the UN 38.3 test report and its energy in watt-hours.',
  why: 'No carrier takes it without, by any way into China.',
  fix: 'Ask the battery’s maker for the test summary; it states all three.',
  message: 'For the lithium battery {missing} is missing.',
  concerns: ['lithium-battery'],
  phases: [{ bite: everywhere('error') }],
  evidence: ['un_number', 'un38_3_report', 'battery_wh'],
  form: {
    column: 'un_number',
    confirmed: true,
    fits: (value) => /^(?:UN ?)?(?:3480|3481|3090|3091|3171)$/i.test(value),
    message: 'UN {value} is no number of a lithium battery.',
    hint: '3480 or 3481 for lithium-ion, 3090 or 3091 for lithium metal, 3171 in vehicles.',
  },
  sources: [
    reported('UN Manual of Tests and Criteria, 38.3', 'United Nations'),
    unconfirmed('Limits of carriers', 'airlines and couriers'),
  ],
  sample: {
    goods: { contains_battery: 'yes', hs_code: '61091000' },
    papers: { un_number: '3481', un38_3_report: 'UN383-2026-004', battery_wh: '4.4' },
    misfit: { un_number: '1266' },
  },
});
