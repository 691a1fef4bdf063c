import { rowRule } from '../../rule.ts';
import { INCOTERMS } from '../sources.ts';

const WITH_FREIGHT: ReadonlySet<string> = new Set([
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
]);

export const freightIncluded = rowRule({
  code: 'EW4009',
  name: 'freight-included',
  severity: 'info',
  title: 'Freight is given although the price includes it',
  what: 'A freight amount beside a price at CFR, CIF, CPT, CIP, DAP, DPU or DDP.',
  why: 'Counted twice, it raises the customs value, and duty and VAT with it.',
  fix: 'Leave the freight empty, or write the term on which the price really stands.',
  sources: [INCOTERMS],
  needs: ['incoterm', 'freight'],
  check(row) {
    const freight = row.text('freight');
    if (freight === '' || !row.number('freight')) return undefined;
    const term = row.text('incoterm').slice(0, 3).toUpperCase();
    return WITH_FREIGHT.has(term) ? { column: 'freight', data: { freight, term } } : undefined;
  },
  says: {
    default: {
      message: 'A price at {term} includes the freight, and {freight} of freight is given besides.',
      hint: 'Leave freight empty, or correct the term.',
    },
  },
  examples: {
    good: { rows: [{ incoterm: 'FCA', freight: '0.35' }] },
    bad: { rows: [{ incoterm: 'CIF', freight: '0.35' }] },
  },
});
