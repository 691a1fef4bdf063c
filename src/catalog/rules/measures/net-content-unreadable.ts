import { fieldRule, PRACTICE } from '../../rule.ts';
import { readNetContent } from '../../values/net-content.ts';

export const netContentUnreadable = fieldRule({
  code: 'EW3007',
  name: 'net-content-unreadable',
  severity: 'warning',
  title: 'The net content has no number or no unit',
  what: 'Net content as printed on the pack: a number and a unit, such as 100 g, 6 x 33 cl or 24 pieces.',
  why: 'The Chinese label prints it, and weight and volume are compared with it.',
  fix: 'Write number and unit as on the pack.',
  sources: [PRACTICE],
  columns: ['net_content'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    if (value === '') return undefined;
    const read = readNetContent(value);
    if (read === 'no-number') return {};
    return read === 'no-unit' ? { say: 'noUnit' } : undefined;
  },
  says: {
    default: {
      message: 'The net content “{value}” has no number.',
      hint: 'Write for example 100 g, 330 ml or 24 pieces.',
    },
    noUnit: {
      message: 'The net content “{value}” has no unit.',
      hint: 'Write for example {value} g or {value} ml, as on the pack.',
    },
  },
  examples: {
    good: { rows: [{ net_content: '100 g' }] },
    bad: { rows: [{ net_content: 'see pack' }] },
    more: { noUnit: { rows: [{ net_content: '100' }] } },
  },
});
