import { FREIGHT_PAID, INSURANCE_PAID, SEA_ONLY } from '../incoterm.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X8: the Incoterm fits the way the goods travel, and its charges are stated. */
export const incotermMode: DocumentCheck = {
  code: 'DX08',
  name: 'incoterm-mode',
  severity: 'error',
  title:
    'The Incoterm fits the mode of transport; freight and insurance are stated where it has them.',
  source: { ...BROKERS, title: 'Incoterms 2020 (ICC); brokers on missing freight and insurance' },
  check: ({ shipment }) => {
    const { incoterm } = shipment.terms;
    const found: Found[] = [];
    if (SEA_ONLY.includes(incoterm) && shipment.transport.mode !== 'sea')
      found.push({
        path: ['terms', 'incoterm'],
        value: incoterm,
        message: `${incoterm} is for sea carriage; these goods travel by ${shipment.transport.mode}.`,
        hint: `Use ${instead(incoterm)}.`,
      });
    const stated = shipment.charges ?? {};
    if (FREIGHT_PAID.includes(incoterm) && stated.freight === undefined)
      found.push(notStated(incoterm, 'freight'));
    if (INSURANCE_PAID.includes(incoterm) && stated.insurance === undefined)
      found.push(notStated(incoterm, 'insurance'));
    return found;
  },
};

function instead(incoterm: string): string {
  return { FAS: 'FCA', FOB: 'FCA', CFR: 'CPT', CIF: 'CIP' }[incoterm] ?? 'FCA';
}

function notStated(incoterm: string, name: 'freight' | 'insurance'): Found {
  return {
    path: ['charges'],
    severity: 'warning',
    message: `${incoterm} has ${name} in it, and no ${name} is stated.`,
    hint: `Add charges: ${name}; with included: true where the prices hold it already.`,
  };
}
