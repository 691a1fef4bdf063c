import { ecommerce, post, trade } from './bite.ts';
import { foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodLabel = regulation({
  code: 'EW5007',
  name: 'food-label',
  title: 'The Chinese label of prepackaged food is missing',
  what: 'Prepackaged food carries a Chinese label with its origin and with name, address and contact of the agent in China.',
  why: 'Food without a Chinese label may not be imported; in e-commerce an electronic label takes its place.',
  fix: 'Make the label (ewtp docs --type chinese-label drafts it) and name the agent.',
  message: 'The Chinese label is not complete: {missing} is missing.',
  concerns: ['prepackaged-food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info'), ...post('info') } }],
  evidence: ['zh_label_file', 'cn_agent_name', 'cn_agent_address', 'cn_agent_contact'],
  sources: [foodSafetyLaw('Art. 97')],
  sample: {
    goods: {},
    papers: {
      zh_label_file: 'label.pdf',
      cn_agent_name: '示例贸易有限公司',
      cn_agent_address: '上海市黄浦区示例路1号',
      cn_agent_contact: '+86 21 5555 0000',
    },
  },
});
