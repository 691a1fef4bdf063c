import { fieldRule } from '../../rule.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const elementsFormat = fieldRule({
  code: 'EW2010',
  name: 'elements-format',
  severity: 'warning',
  title: 'Declaration elements cannot be told apart',
  what: 'Declaration elements are written as name=value, several of them joined by |.',
  why: 'Customs asks for a set of elements per tariff line; what cannot be told apart cannot be put in its field.',
  fix: 'Write for example 可可含量=70%|包装规格=100g/块.',
  sources: [DECLARATION_FORM],
  columns: ['elements'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    const broken = value
      .split('|')
      .find((part) => part.trim() !== '' && !/^[^=:：]+[=:：]/.test(part.trim()));
    return broken === undefined ? undefined : { data: { part: broken.trim().slice(0, 40) } };
  },
  says: {
    default: {
      message: 'The declaration element “{part}” has no name.',
      hint: 'Write name=value and join several by |, for example 用途=食用|品牌=无.',
    },
  },
  examples: {
    good: { rows: [{ elements: '可可含量=70%|包装规格=100g/块' }] },
    bad: { rows: [{ elements: '70%|100g/块' }] },
  },
});
