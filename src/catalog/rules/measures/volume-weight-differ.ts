import { PRACTICE, rowRule } from '../../rule.ts';

export const volumeWeightDiffer = rowRule({
  code: 'EW3009',
  name: 'volume-weight-differ',
  severity: 'warning',
  title: 'Volume and net weight do not fit together',
  what: 'A liquid of which a litre would weigh under 0.5 or over 2 kg, where no net content in millilitres says more.',
  why: 'Excise and legal units are counted in litres or kilograms: a slip in either makes the duty wrong.',
  fix: 'Correct the volume (litres) or the net weight (kilograms, without the bottle).',
  sources: [PRACTICE],
  needs: ['volume_l', 'net_weight_kg'],
  also: ['net_content'],
  check(row) {
    const litres = row.number('volume_l');
    const net = row.number('net_weight_kg');
    if (litres === undefined || net === undefined || litres <= 0 || net <= 0) return undefined;
    const density = net / litres;
    if (density >= 0.5 && density <= 2) return undefined;
    // With a net content, and by a thousandfold, other rules say it more exactly.
    if (row.text('net_content') !== '' || (density > 500 && density < 2000) || density < 1 / 500)
      return undefined;
    return {
      column: 'volume_l',
      data: {
        net: row.text('net_weight_kg'),
        litres: row.text('volume_l'),
        density: String(Number(density.toPrecision(3))),
      },
    };
  },
  says: {
    default: {
      message: '{net} kg in {litres} l would make {density} kg a litre.',
      hint: 'volume_l is in litres (33 cl are 0.33), net_weight_kg in kilograms without the bottle.',
    },
  },
  examples: {
    good: { rows: [{ volume_l: '0.75', net_weight_kg: '0.745', gross_weight_kg: '1.3' }] },
    bad: { rows: [{ volume_l: '33', net_weight_kg: '0.34', gross_weight_kg: '0.58' }] },
  },
});
