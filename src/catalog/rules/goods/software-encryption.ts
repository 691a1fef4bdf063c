import { reported, unconfirmed } from './laws.ts';
import { notice } from './notice.ts';

export const softwareEncryption = notice({
  code: 'EW5095',
  name: 'software-encryption',
  title: 'Software and encryption have laws of their own',
  what: 'Commercial encryption has import lists; personal data of customers and data as such have laws of their own.',
  why: 'They may need a licence or a legal basis.',
  fix: 'Ask counsel before you ship or collect data.',
  concerns: ['software'],
  sources: [
    reported(
      'Personal Information Protection Law, Data Security Law and Cybersecurity Law',
      'Standing Committee of the National People’s Congress',
    ),
    unconfirmed('Import list of commercial encryption', 'State Cryptography Administration'),
  ],
  sample: {
    goods: { hs_code: '85234910', title_en: 'Accounting software' },
    others: { hs_code: '18063200' },
  },
});
