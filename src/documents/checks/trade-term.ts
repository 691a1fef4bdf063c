import { type DocumentCheck, TRADE } from './check.ts';

/** X9: D terms are declared as CIF, which needs the costs after arrival to be split out. */
export const tradeTerm: DocumentCheck = {
  code: 'DX09',
  name: 'trade-term-split',
  severity: 'warning',
  title: 'Under DAP, DPU and DDP what is paid after arrival stands apart from the price.',
  source: TRADE,
  check: ({ shipment }) => {
    const { incoterm } = shipment.terms;
    if (!['DAP', 'DPU', 'DDP'].includes(incoterm) || shipment.charges?.other !== undefined)
      return [];
    return [
      {
        path: ['terms', 'incoterm'],
        value: incoterm,
        message: `${incoterm} is declared as CIF in China; carriage and duty after arrival do not belong to the customs value.`,
        hint: 'State them as charges: other, so that the broker can take them out.',
      },
    ];
  },
};
