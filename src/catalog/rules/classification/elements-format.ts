import { type ElementFault, readElements } from '../../declaration/free-elements.ts';
import { brandKind, isBrandKind } from '../../declaration/opening.ts';
import { fieldRule } from '../../rule.ts';
import { DECLARATION_FORM } from '../sources.ts';

const SAYS = { 'no-name': undefined, 'no-value': 'no-value', twice: 'twice' } as const;

export const elementsFormat = fieldRule({
  code: 'EW2010',
  name: 'elements-format',
  severity: 'warning',
  title: 'Declaration elements cannot be told apart',
  what: 'Declaration elements are written as name=value (or name:value), several of them joined by |, by semicolons or on lines of their own; each name stands once; the kind of brand (品牌类型) is one of 0 to 4.',
  why: 'Customs asks for a set of elements per tariff line; what cannot be told apart cannot be put in its field.',
  fix: 'Write for example 可可含量=70%|包装规格=100g/块.',
  sources: [DECLARATION_FORM],
  columns: ['elements'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    const { said, faults } = readElements(value);
    const [first] = faults;
    if (first !== undefined) return found(first);
    const kind = said.find((own) => isBrandKind(own.name) && brandKind(own.value) === undefined);
    return kind && { say: 'brand-kind', data: { part: shown(kind.value) } };
  },
  says: {
    default: {
      message: 'The declaration element “{part}”, at character {at}, has no name.',
      hint: 'Write name=value and join several by |, for example 用途=食用|品牌类型=4.',
    },
    'no-value': {
      message: 'The declaration element “{part}”, at character {at}, has no value.',
      hint: 'Write what it is after the name, or leave the element out.',
    },
    twice: {
      message: 'The declaration element “{part}”, at character {at}, stands there a second time.',
      hint: 'Keep one of the two; one element has one value.',
    },
    'brand-kind': {
      message: '“{part}” is no kind of brand (品牌类型).',
      hint: 'Write 0 无品牌, 1 境内自主品牌, 2 境内收购品牌, 3 境外品牌（贴牌生产） or 4 境外品牌（其他）; the digit alone will do.',
    },
  },
  examples: {
    good: { rows: [{ elements: '可可含量=70%|包装规格=100g/块' }] },
    bad: { rows: [{ elements: '70%|100g/块' }] },
    more: {
      'no-value': { rows: [{ elements: '用途:零售; 包装规格:' }] },
      twice: { rows: [{ elements: '用途=零售|用途=食用' }] },
      'brand-kind': { rows: [{ elements: '品牌类型=famous' }] },
    },
  },
});

function found({ why, part, at }: ElementFault) {
  const say = SAYS[why];
  return { ...(say && { say }), data: { part: shown(part), at: String(at) } };
}

function shown(part: string): string {
  return part.length > 40 ? `${part.slice(0, 40)}…` : part;
}
