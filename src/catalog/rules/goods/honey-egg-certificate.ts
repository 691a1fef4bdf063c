import { ecommerce, trade } from './bite.ts';
import { DECREE_280 } from './laws.ts';
import { regulation } from './regulation.ts';

export const honeyEggCertificate = regulation({
  code: 'EW5028',
  name: 'honey-egg-certificate',
  title: 'The health certificate of honey, eggs or bird’s nest is missing',
  what: 'Honey, eggs and bird’s nest come from a listed plant with a health certificate.',
  why: 'Without both the shipment is refused.',
  fix: 'Check the plant list and ask the authority for the certificate.',
  message: 'The health certificate is missing.',
  concerns: ['honey-or-eggs'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['health_cert'],
  sources: [DECREE_280],
  sample: {
    goods: { hs_code: '04090000', country_of_origin: 'NZ' },
    papers: { health_cert: 'HC-1' },
  },
});
