import type { Source } from '../../rule.ts';

export const LANGUAGE_LAW: Source = {
  title:
    'Law on the Standard Spoken and Written Chinese Language, Art. 14: advertisements, packs and instructions of goods',
  publisher: 'Standing Committee of the National People’s Congress',
  from: '2001-01-01',
  confidence: 'verified',
};

export const ADVERTISING_LANGUAGE: Source = {
  title:
    'Provisional rules on the language of advertisements, Art. 5 and 8: no foreign language by itself (Order 84 of 1998; whether it still stands was not checked)',
  publisher: 'State Administration for Industry and Commerce',
  from: '1998-01-15',
  confidence: 'not-confirmed',
};

export const ADVERTISING_LAW_18: Source = {
  title:
    'Advertising Law, Art. 18: an advertisement for health food says plainly that it cannot replace medicine',
  publisher: 'Standing Committee of the National People’s Congress',
  from: '2015-09-01',
  confidence: 'verified',
};
