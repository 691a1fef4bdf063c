import type { ColumnName } from '../../columns.ts';
import { legalUnit } from '../../declaration/legal-units.ts';
import { type Finding, type Row, rowRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { STATUTORY_UNITS } from '../sources.ts';

export const legalUnitMissing = rowRule({
  code: 'EW3022',
  name: 'legal-unit-missing',
  severity: 'warning',
  title: 'Customs counts the goods in a unit that the catalog does not tell',
  what: 'The statutory units of the tariff line can be worked out from net weight, volume and pieces.',
  why: 'Every declaration, also in e-commerce, states the quantity in the statutory unit; specific duties and consumption tax are counted by it.',
  fix: 'Fill the column that is named: volume_l where customs counts litres.',
  sources: [STATUTORY_UNITS],
  regimes: ['general-trade', 'cbec-bonded', 'cbec-direct', 'sample'],
  asks: ['declarations'],
  needs: ['hs_code'],
  also: ['volume_l', 'net_content'],
  check(row, { declarations }) {
    const hs8 = hsDigits(row.text('hs_code'))?.slice(0, 8);
    if (declarations === undefined || hs8 === undefined || hs8.length < 8) return undefined;
    let found: Finding[] | undefined;
    for (const { zh, symbol } of declarations.line(hs8)?.units ?? []) {
      const column = legalUnit(zh)?.column;
      if (column !== undefined && (column !== 'volume_l' || row.text(column) !== '')) continue;
      const unit = symbol === '' ? zh : `${zh} (${symbol})`;
      found ??= [];
      found.push(uncounted(row, column, { hs8, unit }));
    }
    return found;
  },
  says: {
    default: {
      message: 'Customs counts {hs8} in {unit}: the catalog does not say how many one product has.',
      hint: 'Fill {column}.',
    },
    content: {
      message:
        'Customs counts {hs8} in {unit}: {column} is empty, although the net content is {content}.',
      hint: 'Fill {column}.',
    },
    'no-column': {
      message: 'Customs counts {hs8} in {unit}, which no column of a catalog tells.',
      hint: 'Count the line of the shipment in this unit, or tell your customs agent how many one product has.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '22029900', volume_l: '0.1', elements: '' }] },
    bad: { rows: [{ hs_code: '22029900', elements: '' }] },
    more: {
      content: { rows: [{ hs_code: '22029900', net_content: '10 cl', elements: '' }] },
      'no-column': { rows: [{ hs_code: '57011000', elements: '' }] },
    },
  },
});

/**
 * Litres that are not told, or a unit that no column tells. Kilograms are asked for by weight-missing
 * already, and what is sold as one is one.
 */
function uncounted(
  row: Row,
  column: ColumnName | undefined,
  data: Readonly<Record<string, string>>,
): Finding {
  if (column === undefined) return { column: 'hs_code', say: 'no-column', severity: 'info', data };
  const content = row.text('net_content');
  if (content === '') return { column, data };
  return { column, say: 'content', data: { ...data, content } };
}
