import { ecommerce, trade } from './bite.ts';
import { radioRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const radioApproval = regulation({
  code: 'EW5052',
  name: 'radio-approval',
  title: 'The radio type approval is missing',
  what: 'Radio transmitters (Wi-Fi, Bluetooth, phones, drones) have a type approval (SRRC) whose code stands on the device; micro-power short-range devices are exempt.',
  why: 'Customs asks for the certificate; the fine is CNY 50,000 to 200,000.',
  fix: 'Ask the maker for the CMIIT ID; if the device is exempt, write its number of the catalogue.',
  message: 'The radio type approval is missing.',
  concerns: ['radio'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['srrc_id'],
  form: {
    column: 'srrc_id',
    confirmed: false,
    fits: (value) => /^\d{4}[A-Z]{2}\d{4,5}$/.test(value),
    message:
      '{value} does not look like a CMIIT ID: year, two letters, four or five digits (this form is not confirmed).',
    hint: 'Compare it with the certificate.',
  },
  sources: [radioRegulations('Art. 43 to 48 and 76')],
  sample: {
    goods: { hs_code: '85176299', title_en: 'Wi-Fi extender' },
    papers: { srrc_id: '2026DP00001' },
    misfit: { srrc_id: 'CMIIT' },
  },
});
