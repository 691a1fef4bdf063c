import { ecommerce, post, trade } from './bite.ts';
import { DECREE_280, quarantineLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const seafoodCertificate = regulation({
  code: 'EW5026',
  name: 'seafood-certificate',
  title: 'The catch or health certificate of seafood is missing',
  what: 'Fish and seafood travel with a catch or health certificate of the home authority.',
  why: 'Without it the shipment is refused, whatever the regime.',
  fix: 'Ask the authority for the certificate.',
  message: 'The health certificate of the seafood is missing.',
  concerns: ['seafood'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error'), ...post('error') } }],
  evidence: ['health_cert'],
  sources: [DECREE_280, quarantineLaw('Art. 10')],
  sample: {
    goods: { hs_code: '03038990', country_of_origin: 'NO' },
    papers: { health_cert: 'HC-1' },
  },
});
