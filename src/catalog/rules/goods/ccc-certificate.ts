import { ecommerce, trade } from './bite.ts';
import { certificationRegulations, reported, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const cccCertificate = regulation({
  code: 'EW5047',
  name: 'ccc-certificate',
  title: 'The compulsory certificate (CCC) is missing',
  what: 'Goods of the CCC catalogue have a certificate and its mark before import or sale: lithium packs, power banks and telecom adapters since 2024-08-01, electric, plastic and metal toys, dolls and ride-ons, and much that is electrical. For the latter the tariff code is an indication only.',
  why: 'Without the certificate customs does not release the goods; the fine is CNY 50,000 to 200,000.',
  fix: 'Ask the maker for the certificate, or have the goods certified by a Chinese body.',
  message: 'The CCC certificate is missing.',
  concerns: ['power-bank', 'ccc-toy'],
  hinted: ['ccc-electrical', 'ccc-other', 'e-bike'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['ccc_cert_no'],
  sources: [
    certificationRegulations('Art. 27 to 30 and 66'),
    reported(
      'Announcement 10/2023, CCC for lithium cells, packs and power banks',
      'State Administration for Market Regulation',
      '2024-08-01',
    ),
    unconfirmed(
      'Tariff codes of the CCC catalogue',
      'Certification and Accreditation Administration of China',
    ),
  ],
  sample: {
    goods: { hs_code: '95030021', title_en: 'Plush doll' },
    papers: { ccc_cert_no: '2026012207000001' },
    hinted: { hs_code: '94052100', title_en: 'Table lamp' },
  },
});
