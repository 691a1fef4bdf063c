import type { Source } from '../rule.ts';

// Laws and standards that several rules rest on. One place for number, publisher and date.

export const GS1_GENERAL: Source = {
  title: 'GS1 General Specifications, check digit calculation',
  publisher: 'GS1',
  confidence: 'verified',
};
