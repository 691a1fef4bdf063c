import { isCustomsNo, isUscc } from '../../identifiers.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import { isResidentId } from '../resident-id.ts';
import { type Found, type MessageCheck, mustEqual, SPECIFICATION } from './check.ts';

/** C4 */
export const recipientDiffers: MessageCheck = {
  code: 'CX04',
  name: 'recipient-differs',
  severity: 'error',
  title: 'Recipient, phone and address are the same in order, waybill and list.',
  source: SPECIFICATION,
  check({ order, waybill, list }) {
    if (order === undefined) return [];
    const hint = 'Customs compares them sign by sign: send the same text in every document.';
    const { head } = order;
    const names = ['consignee', 'consigneeTelephone', 'consigneeAddress'].map(
      (name) => [name, name] as const,
    );
    return [
      ...(waybill ? mustEqual(head, waybill.head, names, hint) : []),
      ...(list ? mustEqual(head, list.head, [['consigneeAddress', 'consigneeAddress']], hint) : []),
    ];
  },
};

/** C6 */
export const payerDiffers: MessageCheck = {
  code: 'CX06',
  name: 'payer-differs',
  severity: 'error',
  title: 'Who orders is who pays and who is declared: name and ID number.',
  source: {
    title: 'Comparison of order, payment and list',
    publisher: 'trade page on what customs compares',
    confidence: 'derived',
  },
  check({ order, payment, list, after }) {
    const buyer = (order ?? list)?.head;
    if (buyer === undefined) return [];
    const hint = 'Only the person who orders may pay: cancel, and have the buyer pay.';
    const same = ['buyerName', 'buyerIdNumber'].map((name) => [name, name] as const);
    return [
      ...(payment
        ? mustEqual(
            buyer,
            payment.head,
            [
              ['buyerName', 'payerName'],
              ['buyerIdNumber', 'payerIdNumber'],
            ],
            hint,
          )
        : []),
      ...[...(order && list ? [list] : []), ...after].flatMap(({ head }) =>
        mustEqual(buyer, head, same, 'Send the same buyer in every document.'),
      ),
    ];
  },
};

/** C17 */
export const identityInvalid: MessageCheck = {
  code: 'CX17',
  name: 'identity-invalid',
  severity: 'error',
  title:
    'ID numbers have a valid check sign (GB 11643); enterprise codes are customs numbers (10) or USCC (18).',
  source: {
    title: 'GB 11643-1999 and GB 32100-2015; the form of the codes is practice',
    publisher: 'SAC',
    confidence: 'derived',
  },
  check: ({ all }) => all.flatMap(({ head }) => [...wrongIds(head), ...wrongCodes(head)]),
};

function wrongIds(head: FiledRecord): readonly Found[] {
  return ['buyerIdNumber', 'payerIdNumber'].flatMap((field) => {
    const value = textOf(head, field);
    if (value === '' || isResidentId(value)) return [];
    return [
      {
        record: head,
        field,
        message:
          'This is no valid number of a Chinese identity card: its check sign or date is wrong.',
        hint: 'Ask the buyer for the 18 signs of the card.',
      },
    ];
  });
}

const CODES = ['ebpCode', 'ebcCode', 'payCode', 'logisticsCode', 'agentCode', 'areaCode'];

function wrongCodes(head: FiledRecord): readonly Found[] {
  return CODES.flatMap((field): readonly Found[] => {
    const value = textOf(head, field);
    if (value === '' || isCustomsNo(value) || isUscc(value)) return [];
    return [
      {
        record: head,
        field,
        severity: 'warning',
        message: `${value} is neither a customs number of 10 signs nor a USCC of 18.`,
        hint: 'Compare with the registration; unregistered platforms have a number given by the E-Port.',
      },
    ];
  });
}
