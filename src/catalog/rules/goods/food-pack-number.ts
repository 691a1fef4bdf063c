import { readFlag } from '../../values/flag.ts';
import { trade } from './bite.ts';
import { DECREE_248, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodPackNumber = regulation({
  code: 'EW5005',
  name: 'food-pack-number',
  title: 'The registration number does not stand on the packs',
  what: 'Inner and outer packs of food made since 2022-01-01 show the producer’s registration number, Chinese or home.',
  why: 'Customs compares pack and declaration at inspection; under Decree 280 this is held to go on.',
  fix: 'Have the number printed on both packs.',
  message: 'It is not stated that the registration number stands on inner and outer packs.',
  concerns: ['food'],
  phases: [{ bite: trade('warning') }],
  evidence: ['label_reg_no_shown'],
  form: {
    column: 'label_reg_no_shown',
    confirmed: true,
    fits: (value) => readFlag(value) === true,
    message: 'The packs do not show the registration number.',
    hint: 'Have it printed on inner and outer packs, then write yes.',
  },
  sources: [
    DECREE_248,
    unconfirmed('The duty goes on under Decree 280', 'General Administration of Customs of China'),
  ],
  sample: {
    goods: {},
    papers: { label_reg_no_shown: 'yes' },
    misfit: { label_reg_no_shown: 'no' },
  },
});
