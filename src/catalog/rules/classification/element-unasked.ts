import { nearest } from '../../../did-you-mean.ts';
import { unaskedNames } from '../../declaration/elements.ts';
import { readElements } from '../../declaration/free-elements.ts';
import { isOpening } from '../../declaration/opening.ts';
import { rowRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { DECLARATION_ELEMENTS } from '../sources.ts';

export const elementUnasked = rowRule({
  code: 'EW2013',
  name: 'element-unasked',
  severity: 'warning',
  title: 'The column elements says what the declaration does not ask for',
  what: 'Each name in the column elements is one that the tariff line asks for, in Chinese or by our English name.',
  why: 'What stands under another name reaches no field of the declaration: a slip in the name, or elements of another tariff code.',
  fix: 'Write the name as ewtp tariff CODE shows it, or take the pair out.',
  sources: [DECLARATION_ELEMENTS],
  asks: ['declarations'],
  needs: ['hs_code'],
  also: ['elements'],
  check(row, { declarations }) {
    const cell = row.text('elements');
    const hs8 = hsDigits(row.text('hs_code'))?.slice(0, 8);
    if (cell === '' || declarations === undefined || hs8 === undefined) return undefined;
    const asked = declarations.line(hs8)?.elements ?? [];
    // Of a line without known elements nothing can be said.
    if (asked.length === 0) return undefined;
    const said = readElements(cell).said.filter(({ name }) => !isOpening(name));
    const [first] = unaskedNames(asked, said);
    if (first === undefined) return undefined;
    const names = asked.flatMap((one) => [...one.names, ...one.shortNames]);
    const close = nearest(first.name, names);
    const data = { name: first.name, hs8, names: asked.map(({ zh, en }) => en || zh).join(', ') };
    if (close === undefined) return { column: 'elements', data };
    return { column: 'elements', say: 'close', data: { ...data, close } };
  },
  says: {
    default: {
      message: 'The declaration of {hs8} does not ask for “{name}”.',
      hint: 'It asks for: {names}.',
    },
    close: {
      message: 'The declaration of {hs8} does not ask for “{name}”.',
      hint: 'Perhaps {close} is meant.',
    },
  },
  examples: {
    good: { rows: [{ elements: '是否夹心=不夹心|品牌类型=4' }] },
    bad: { rows: [{ elements: '形状=块状|是否夹心=不夹心|成分含量=100%|葡萄品种=黑皮诺' }] },
    more: {
      close: { rows: [{ elements: 'whether fileld: no; shape: bar; composition: 100 %' }] },
    },
  },
});
