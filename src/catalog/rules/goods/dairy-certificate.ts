import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const dairyCertificate = regulation({
  code: 'EW5023',
  name: 'dairy-certificate',
  title: 'The health certificate of dairy products is missing',
  what: 'Dairy comes from a listed plant with the dairy health certificate of the home authority (in Belgium the FASFC model for China).',
  why: 'Without it the shipment is returned or destroyed.',
  fix: 'Ask the authority for the certificate; the first shipment needs a test report too (not confirmed).',
  message: 'The health certificate of the dairy product is missing.',
  concerns: ['dairy'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['health_cert'],
  sources: [reported('Model of the dairy health certificate for China', 'FASFC, Belgium')],
  sample: {
    goods: { hs_code: '04069000', country_of_origin: 'CH' },
    papers: { health_cert: 'HC-1' },
  },
});
