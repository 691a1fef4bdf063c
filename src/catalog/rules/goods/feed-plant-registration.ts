import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const feedPlantRegistration = regulation({
  code: 'EW5031',
  name: 'feed-plant-registration',
  title: 'The pet-food plant’s registration is missing',
  what: 'Country and product of pet food and feed stand on the customs list and the plant is registered with customs (GACC).',
  why: 'Feed from an unregistered plant is refused.',
  fix: 'Ask the plant for its number.',
  message: 'The customs registration of the feed plant is missing.',
  concerns: ['feed', 'pet-food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['gacc_feed_plant_no'],
  sources: [reported('Import of pet food: registration of plants', 'CIRS and Reach24h, advisers')],
  sample: {
    goods: { hs_code: '23091010', country_of_origin: 'BE' },
    papers: { gacc_feed_plant_no: 'BE-PF-1' },
  },
});
