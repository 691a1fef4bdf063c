import { isEu } from '../country.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X10: one origin for a line on all papers; no preference for goods of the EU. */
export const originDiffers: DocumentCheck = {
  code: 'DX10',
  name: 'origin-differs',
  severity: 'error',
  title: 'Origin is the same on all papers, and EU goods claim no preference in China.',
  source: BROKERS,
  check: ({ shipment, lines }) => [
    ...lines.flatMap((line): readonly Found[] => {
      const declared = shipment.declared?.origins?.[line.sku];
      if (line.origin === undefined)
        return [
          {
            path: ['lines', line.no - 1],
            sku: line.sku,
            message: `The origin of ${line.sku} is not known.`,
            hint: 'Fill country_of_origin in the catalog.',
          },
        ];
      if (declared === undefined || declared === line.origin.code) return [];
      return [
        {
          path: ['declared', 'origins', line.sku],
          value: declared,
          sku: line.sku,
          message: `${line.sku} is of ${line.origin.code} by the catalog and declared as ${declared}.`,
          hint: 'Papers that differ on origin are sent back: mend the one that is wrong.',
        },
      ];
    }),
    ...(shipment.preference !== undefined && lines.some(({ origin }) => origin && isEu(origin.code))
      ? [
          {
            path: ['preference'],
            value: shipment.preference,
            message:
              'Goods of EU origin have no preference in China, so no preference statement is made.',
            hint: 'Leave preference out; the invoice states the non-preferential origin.',
          },
        ]
      : []),
  ],
};
