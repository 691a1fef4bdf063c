import { isCustomsNo, isUscc } from '../identifiers.ts';
import { type DocumentCheck, type Found, TRADE } from './check.ts';

/** X13: a Chinese buyer is known to customs by USCC or customs number. */
export const buyerUnidentified: DocumentCheck = {
  code: 'DX13',
  name: 'buyer-unidentified',
  severity: 'error',
  title: 'Chinese parties have a USCC that passes its check, or a customs number.',
  source: {
    ...TRADE,
    title: 'GB 32100-2015 for the check sign; practice of the trade for the rest',
  },
  check: ({ shipment }) => {
    const found: Found[] = [];
    for (const role of ['buyer', 'consignee', 'notify'] as const) {
      const party = shipment[role];
      if (party === undefined) continue;
      if (party.uscc !== undefined && !isUscc(party.uscc))
        found.push({
          path: [role, 'uscc'],
          value: party.uscc,
          message: `${party.uscc} is no unified social credit code: 18 signs, the last one a check sign.`,
          hint: 'Ask for the business licence (营业执照) and copy the code from it.',
        });
      if (party.customsNo !== undefined && !isCustomsNo(party.customsNo))
        found.push({
          path: [role, 'customsNo'],
          value: party.customsNo,
          message: `${party.customsNo} is no Chinese customs number of ten signs.`,
          hint: 'Ask the party for its customs registration (海关注册编码).',
        });
      if (
        role !== 'notify' &&
        party.country === 'CN' &&
        party.uscc === undefined &&
        party.customsNo === undefined
      )
        found.push({
          path: [role],
          message: `The ${role} has neither a USCC nor a customs number.`,
          hint: 'Add uscc: 18 signs from the business licence.',
        });
    }
    return found;
  },
};
