import { isHan } from '../../copy/alphabet.ts';
import { fieldRule } from '../../rule.ts';
import { ASKED, missing } from '../marketplace/asked.ts';

export const titleZhMissing = fieldRule({
  code: 'EW6001',
  name: 'title-zh-missing',
  severity: 'warning',
  title: 'There is no Chinese title',
  what: 'A product needs a title with Chinese characters in `title_zh`.',
  why: 'Customs papers, labels and listings all name the goods in Chinese; whoever translates in a hurry decides what your goods are.',
  fix: 'Have a person who knows the goods write the Chinese name.',
  sources: [
    {
      title: 'Food Safety Law, Art. 97 (Chinese labels); E-Commerce Law, Art. 17',
      publisher: 'Standing Committee of the National People’s Congress',
      confidence: 'verified',
    },
  ],
  columns: ['title_zh'],
  good: { empty: false, shape: { is: 'nothing' } },
  check(value, facts) {
    if (value === '') return missing('title_zh', facts);
    return isHan(value) || /\p{Script=Han}/u.test(value) ? undefined : { say: 'notChinese' };
  },
  says: {
    default: {
      message: 'The product has no Chinese title.',
      hint: 'Fill title_zh with the name by which Chinese buyers and customs know such goods.',
    },
    asked: ASKED,
    notChinese: {
      message: 'The Chinese title “{value}” has no Chinese character.',
      hint: 'Fill title_zh with the name by which Chinese buyers and customs know such goods.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '黑巧克力排块' }] },
    bad: {
      rows: [
        { sku: 'A', title_zh: '' },
        { sku: 'B', title_zh: 'Dark chocolate' },
      ],
    },
  },
});
