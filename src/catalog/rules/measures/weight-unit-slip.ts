import { PRACTICE, rowRule } from '../../rule.ts';
import { readNetContent } from '../../values/net-content.ts';

export const weightUnitSlip = rowRule({
  code: 'EW3006',
  name: 'weight-unit-slip',
  severity: 'error',
  title: 'Grams were written as kilograms',
  what: 'A net weight about a thousand times what the net content or the volume allows, or about a thousandth of it.',
  why: 'Freight, specific duties and the declaration would be wrong a thousandfold.',
  fix: 'Write kilograms: 100 g are 0.1.',
  sources: [PRACTICE],
  needs: ['net_weight_kg'],
  also: ['net_content', 'volume_l'],
  check(row) {
    const net = row.number('net_weight_kg');
    if (net === undefined || net <= 0) return undefined;
    const by = row.text('net_content') === '' ? 'volume_l' : 'net_content';
    const kg = contentKg(row.text('net_content'), row.number('volume_l'));
    if (kg === undefined || kg <= 0) return undefined;
    const times = net / kg;
    // A litre of what is sold weighs between half a kilogram and two.
    const say =
      times > 500 && times < 2000
        ? 'default'
        : times < 1 / 500 && times > 1 / 2000
          ? 'thousandth'
          : undefined;
    if (say === undefined) return undefined;
    const right = String(Number((say === 'default' ? net / 1000 : net * 1000).toPrecision(12)));
    return {
      column: 'net_weight_kg',
      say,
      data: { net: row.text('net_weight_kg'), by, content: row.text(by), right },
    };
  },
  says: {
    default: {
      message: 'The net weight of {net} kg looks like grams: {by} is {content}.',
      hint: 'Write {right}.',
    },
    thousandth: {
      message: 'The net weight of {net} kg is a thousandth of what {by} ({content}) says.',
      hint: 'Write {right}.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1', net_content: '100 g' }] },
    bad: { rows: [{ net_weight_kg: '100', net_content: '100 g', gross_weight_kg: '115' }] },
    more: {
      thousandth: { rows: [{ net_weight_kg: '0.0001', net_content: '100 g' }] },
    },
  },
});

/** About what the content weighs in kilograms; a litre taken for a kilogram. */
function contentKg(content: string, litres: number | undefined): number | undefined {
  if (content === '') return litres;
  const read = readNetContent(content);
  return typeof read === 'string' ? undefined : (read.kg ?? read.l);
}
