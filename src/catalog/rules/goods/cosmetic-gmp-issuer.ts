import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticGmpIssuer = regulation({
  code: 'EW5040',
  name: 'cosmetic-gmp-issuer',
  title: 'Who issued the GMP certificate is not stated',
  what: 'Ordinary cosmetics may do without animal tests since 2021-05-01 if there is a safety assessment and a GMP certificate issued by the home authority; not so for children, for new ingredients under monitoring, or for firms under focus supervision.',
  why: 'A certificate of a private body does not spare the animal tests.',
  fix: 'Ask who issued it; only an authority’s counts.',
  message: 'The issuer of the GMP certificate is not stated: animal tests may be asked for.',
  concerns: ['cosmetics'],
  spares: ['special-cosmetics', 'former-cosmetics'],
  phases: [{ from: '2021-05-01', bite: trade('info') }],
  evidence: ['gmp_cert_issuer'],
  sources: [
    reported(
      'Rules on cosmetic filing: exemption from animal tests',
      'NMPA, as reported by law firms',
      '2021-05-01',
    ),
  ],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { gmp_cert_issuer: 'FAMHP' },
  },
});
