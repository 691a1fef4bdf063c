import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const lithiumCccRule = regulation({
  code: 'EW5048',
  name: 'lithium-ccc-rule',
  title: 'The rule of a lithium pack’s CCC certificate is missing or superseded',
  what: 'Certificates of lithium packs rest on CNCA-C09-02:2025 since 2025-08-15; on CNCA-C09-02:2026 by choice since 2026-05-31 and by duty from 2027-04-01, when old ones must be converted (GB 47372-2026 comes with it).',
  why: 'A certificate under an old rule is not valid from that day.',
  fix: 'Look at the rule on the certificate and have it converted in time.',
  message: 'The rule under which the CCC certificate was issued is not stated.',
  concerns: ['power-bank'],
  // A certificate that is missing altogether is said by ccc-certificate.
  where: (row) => row.text('ccc_cert_no') !== '',
  phases: [{ from: '2025-08-15', bite: trade('warning') }],
  evidence: ['ccc_rule_version'],
  form: {
    column: 'ccc_rule_version',
    confirmed: true,
    fits: (value, _row, { asOf }) => (asOf < '2027-04-01' ? /:202[56]$/ : /:2026$/).test(value),
    message: 'The certificate rests on {value}, which is not in force on this day.',
    hint: 'Have it converted to CNCA-C09-02:2026.',
  },
  sources: [
    reported(
      'CNCA-C09-02:2025 and CNCA-C09-02:2026, lithium batteries',
      'Certification and Accreditation Administration of China, as reported by SESEC',
      '2025-08-15',
    ),
  ],
  sample: {
    goods: {
      hs_code: '85076000',
      title_en: 'Power bank',
      ccc_cert_no: '2026010914000233',
      country_of_origin: 'DE',
      un_number: '3480',
      un38_3_report: 'UN383-1',
      battery_wh: '37',
    },
    papers: { ccc_rule_version: 'CNCA-C09-02:2026' },
    misfit: { ccc_rule_version: 'CNCA-C09-02:2024' },
  },
});
