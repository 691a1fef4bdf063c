import { BROKERS, type DocumentCheck } from './check.ts';

/** X5: one number of packages on all papers. */
export const packageCountDiffers: DocumentCheck = {
  code: 'DX05',
  name: 'package-count-differs',
  severity: 'error',
  title: 'Packing list, transport document and declaration name the same number of packages.',
  source: BROKERS,
  check: ({ shipment, totals }) => {
    const stated = shipment.declared?.packages;
    return stated === undefined || Number(stated) === totals.packages
      ? []
      : [
          {
            path: ['declared', 'packages'],
            value: stated,
            message: `The packing list has ${totals.packages} packages, ${stated} are declared.`,
            hint: 'Count again or have the transport document corrected.',
          },
        ];
  },
};
