import { type DocumentCheck, TRADE } from './check.ts';

/** X14: EU and Chinese code share the six digits of the Harmonized System. */
export const hsDiffers: DocumentCheck = {
  code: 'DX14',
  name: 'hs-differs',
  severity: 'warning',
  title: 'The EU code and the Chinese code begin with the same six digits.',
  source: TRADE,
  check: ({ lines }) =>
    lines.flatMap(({ no, sku, cnCode, product }) => {
      const china = product.hs_code?.replace(/\D/g, '').slice(0, 6);
      if (cnCode === undefined || china === undefined || cnCode.startsWith(china)) return [];
      return [
        {
          path: ['lines', no - 1, 'cnCode'],
          value: cnCode,
          sku,
          message: `${sku}: ${cnCode} for the export and ${product.hs_code} for the import differ in the first six digits.`,
          hint: 'The Harmonized System is the same on both sides: one of them is wrong.',
        },
      ];
    }),
};
