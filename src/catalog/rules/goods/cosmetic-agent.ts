import { trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticAgent = regulation({
  code: 'EW5038',
  name: 'cosmetic-agent',
  title: 'The responsible person in China for a cosmetic is missing',
  what: 'An overseas filer or registrant names a legal person in China (境内责任人).',
  why: 'Only that person can file, answer the authority and recall.',
  fix: 'Name the Chinese company that files for you.',
  message: 'The responsible person in China is missing.',
  concerns: ['cosmetics', 'toothpaste'],
  spares: ['former-cosmetics'],
  phases: [{ bite: trade('error') }],
  evidence: ['cn_responsible_person'],
  sources: [cosmeticsRegulations('Art. 23')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { cn_responsible_person: '示例化妆品（上海）有限公司' },
  },
});
