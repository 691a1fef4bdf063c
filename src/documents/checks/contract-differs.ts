import { fraction } from '../../fraction.ts';
import { roundToMoney, toDecimal } from '../../money.ts';
import { partyName } from '../parts.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X2: contract, proforma and invoice name the same parties, term, currency and total. */
export const contractDiffers: DocumentCheck = {
  code: 'DX02',
  name: 'contract-differs',
  severity: 'error',
  title: 'Buyer, Incoterm, currency and total are those of the signed contract.',
  source: BROKERS,
  check: ({ shipment, totals, currency }) => {
    const { agreed, terms, buyer } = shipment;
    if (agreed === undefined) return [];
    const names = [buyer.name, buyer.nameZh];
    const total = agreed.total && roundToMoney(fraction(agreed.total), currency, 'half-up');
    return [
      ...differs('incoterm', agreed.incoterm, terms.incoterm),
      ...differs('currency', agreed.currency, terms.currency),
      ...(agreed.buyer === undefined || names.includes(agreed.buyer)
        ? []
        : differs('buyer', agreed.buyer, partyName(buyer))),
      ...(total && total.minor !== totals.payable.minor
        ? differs('total', agreed.total, toDecimal(totals.payable))
        : []),
    ];
  },
};

function differs(name: string, agreed: string | undefined, here: string): readonly Found[] {
  if (agreed === undefined || agreed === here) return [];
  return [
    {
      path: ['agreed', name],
      value: agreed,
      message: `The contract says ${agreed}, the other papers would say ${here}.`,
      hint: 'Papers that differ are sent back: mend the one that is wrong.',
    },
  ];
}
