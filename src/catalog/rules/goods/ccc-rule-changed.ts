import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const cccRuleChanged = regulation({
  code: 'EW5049',
  name: 'ccc-rule-changed',
  title: 'The day of a toy’s or e-bike’s CCC certificate is missing',
  what: 'From 2026-11-01 new certificates of toys, ride-ons and e-bikes rest on CNCA-C22-02:2026, C22-01:2026 or C11-16:2026; so the day of the certificate matters.',
  why: 'A newer certificate under an old rule is not valid.',
  fix: 'Take the day, and for a newer one the rule, from the certificate.',
  message:
    'The day of the CCC certificate is not stated: new rules hold for certificates from 2026-11-01.',
  concerns: ['ccc-toy', 'e-bike'],
  // A certificate that is missing altogether is said by ccc-certificate.
  where: (row) => row.text('ccc_cert_no') !== '',
  phases: [{ from: '2026-11-01', bite: trade('warning') }],
  evidence: ['ccc_cert_date'],
  form: {
    column: 'ccc_cert_date',
    confirmed: true,
    fits: (value, row) =>
      value.slice(0, 10) < '2026-11-01' || /:2026$/.test(row.text('ccc_rule_version')),
    message: 'The certificate of {value} is from 2026-11-01 or later and names no rule of 2026.',
    hint: 'Fill ccc_rule_version with the rule on the certificate, for example CNCA-C22-02:2026.',
  },
  sources: [
    reported(
      'CNCA-C11-16:2026, CNCA-C22-01:2026 and CNCA-C22-02:2026',
      'Certification and Accreditation Administration of China, as reported by SESEC',
      '2026-11-01',
    ),
  ],
  sample: {
    goods: { hs_code: '95030021', title_en: 'Plush doll', ccc_cert_no: '2026012207000001' },
    papers: { ccc_cert_date: '2026-01-22' },
    misfit: { ccc_cert_date: '2026-11-10', ccc_rule_version: '' },
  },
});
