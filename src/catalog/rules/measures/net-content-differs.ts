import { type Finding, PRACTICE, type Row, rowRule } from '../../rule.ts';
import { readNetContent } from '../../values/net-content.ts';

export const netContentDiffers = rowRule({
  code: 'EW3008',
  name: 'net-content-differs',
  severity: 'warning',
  title: 'Net content and net weight or volume do not agree',
  what: 'A net content in grams against the net weight (5 % apart), one in millilitres against the volume (1 % apart), or against the net weight when a litre would weigh under 0.5 or over 2 kg.',
  why: 'The label says one thing and the declaration another: customs holds the goods until it is cleared up.',
  fix: 'Look at the pack and correct what is wrong; net weight is without any packing.',
  sources: [PRACTICE],
  needs: ['net_content'],
  also: ['net_weight_kg', 'volume_l'],
  check(row) {
    const content = row.text('net_content');
    if (content === '') return undefined;
    const read = readNetContent(content);
    if (typeof read === 'string') return undefined;
    const net = row.number('net_weight_kg');
    const litres = row.number('volume_l');
    if (read.kg !== undefined && net !== undefined) return weights(row, read.kg, net);
    if (read.l !== undefined && read.l > 0) return volumes(row, read.l, litres, net);
    return undefined;
  },
  says: {
    default: {
      message: 'The net content is {content}, the net weight {net} kg.',
      hint: 'Correct whichever is wrong; the net weight is without any packing.',
    },
    volume: {
      message: 'The net content is {content}, the volume {litres} l.',
      hint: 'Correct whichever is wrong; volume_l is in litres: 330 ml are 0.33.',
    },
    heavy: {
      message: 'A net weight of {net} kg for {content} makes {density} kg a litre.',
      hint: 'Look whether a decimal has slipped in one of the two.',
    },
  },
  examples: {
    good: { rows: [{ net_content: '100 g', net_weight_kg: '0.1' }] },
    bad: { rows: [{ net_content: '150 g', net_weight_kg: '0.1' }] },
    more: {
      volume: {
        rows: [
          {
            net_content: '330 ml',
            volume_l: '0.75',
            net_weight_kg: '0.34',
            gross_weight_kg: '0.58',
          },
        ],
      },
      heavy: { rows: [{ net_content: '30 ml', net_weight_kg: '0.3', gross_weight_kg: '0.35' }] },
    },
  },
});

function weights(row: Row, kg: number, net: number): Finding | undefined {
  const times = net / kg;
  // A thousandfold is weight-unit-slip’s to say.
  if (Math.abs(net - kg) <= 0.05 * kg || times > 500 || times < 1 / 500) return undefined;
  return {
    column: 'net_weight_kg',
    data: { content: row.text('net_content'), net: row.text('net_weight_kg') },
  };
}

function volumes(
  row: Row,
  l: number,
  litres: number | undefined,
  net: number | undefined,
): Finding | undefined {
  const content = row.text('net_content');
  if (litres !== undefined && Math.abs(litres - l) > 0.01 * l)
    return { column: 'volume_l', say: 'volume', data: { content, litres: row.text('volume_l') } };
  if (net === undefined || net <= 0) return undefined;
  const density = net / l;
  if ((density >= 0.5 && density <= 2) || density > 500 || density < 1 / 500) return undefined;
  return {
    column: 'net_weight_kg',
    say: 'heavy',
    data: {
      content,
      net: row.text('net_weight_kg'),
      density: String(Number(density.toPrecision(3))),
    },
  };
}
