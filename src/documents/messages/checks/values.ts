import { type Filed, type FiledRecord, textOf } from '../filed.ts';
import { type Found, type MessageCheck, numberIn, SPECIFICATION } from './check.ts';
import { dayOf } from './tax-differs.ts';

/** The only value that each of these fields may have. */
const FIXED: Readonly<Record<string, string>> = {
  orderType: 'I',
  ieFlag: 'I',
  currency: '142',
  buyerIdType: '1',
  payerIdType: '1',
  packNo: '1',
  dxpMode: 'DXP',
};

/** Fields with a choice of a few. */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  appType: ['1', '2', '3'],
  appStatus: ['1', '2'],
  tradeMode: ['9610', '1210'],
};

/** C8 */
export const fixedValue: MessageCheck = {
  code: 'CX08',
  name: 'fixed-value',
  severity: 'error',
  title:
    'currency 142, orderType and ieFlag I, ID type 1, packNo 1, dxpMode DXP; appType, appStatus and tradeMode as listed.',
  source: SPECIFICATION,
  check: ({ all }) =>
    all.flatMap(({ head, lines, transfer }) =>
      [head, ...lines, ...(transfer ? [transfer] : [])].flatMap(wrongFixed),
    ),
};

function wrongFixed(record: FiledRecord): readonly Found[] {
  return Object.entries(record.values).flatMap(([field, value]) => {
    const allowed = FIXED[field] === undefined ? ONE_OF[field] : [FIXED[field]];
    if (allowed === undefined || value === undefined || value === '' || allowed.includes(value))
      return [];
    const only = allowed.join(' or ');
    return [
      {
        record,
        field,
        message: `${field} is ${value}; only ${only} is taken.`,
        hint: `Write ${only}.`,
      },
    ];
  });
}

/** What direct purchase and bonded import each ask for. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  '9610': ['trafNo', 'voyageNo', 'billNo'],
  '1210': ['emsNo', 'areaCode', 'areaName'],
};

/** C9 */
export const modeFieldMissing: MessageCheck = {
  code: 'CX09',
  name: 'mode-field-missing',
  severity: 'error',
  title:
    '9610 names vehicle, voyage and transport document; 1210 names account book, warehouse and record numbers, and is dispatched from 142.',
  source: SPECIFICATION,
  check({ list }) {
    if (list === undefined) return [];
    const mode = textOf(list.head, 'tradeMode');
    const missing = (record: FiledRecord, field: string): readonly Found[] =>
      textOf(record, field) === ''
        ? [
            {
              record,
              field,
              message: `${mode} asks for ${field}.`,
              hint: HINTS[field] ?? 'Add it.',
            },
          ]
        : [];
    const heads = (NEEDED[mode] ?? []).flatMap((field) => missing(list.head, field));
    if (mode !== '1210') return heads;
    return [
      ...heads,
      ...list.lines.flatMap((line) => missing(line, 'itemRecordNo')),
      ...wrongDispatch(list),
    ];
  },
};

const HINTS: Readonly<Record<string, string>> = {
  trafNo: 'Add the means of transport; for ewtp entry.vehicle in the order.',
  voyageNo: 'Add the flight or voyage; for ewtp entry.voyage in the order.',
  billNo: 'Add the master transport document; for ewtp waybill.bill in the order.',
  emsNo: 'Add the account book; for ewtp entry.accountBook in the order.',
  areaCode: 'Add the warehouse’s customs number; for ewtp entry.warehouse in the order.',
  areaName: 'Add the warehouse’s name; for ewtp entry.warehouse in the order.',
  itemRecordNo: 'Add the number in the account book; for ewtp recordNo in the order’s line.',
};

function wrongDispatch({ head }: Filed): readonly Found[] {
  const country = textOf(head, 'country');
  if (country === '' || country === '142') return [];
  return [
    {
      record: head,
      field: 'country',
      message: `Bonded goods are dispatched from 142, not ${country}.`,
      hint: 'Write 142.',
    },
  ];
}

/** YYYYMMDDhhmmss */
const MOMENT = /^\d{8}([01]\d|2[0-3])[0-5]\d[0-5]\d$/;

export function timeExists(digits: string): boolean {
  return MOMENT.test(digits) && dayOf(digits) !== undefined;
}

const MOMENTS = ['appTime', 'payTime'];
const DAYS = ['declTime', 'ieDate'];
const NOT_NEGATIVE =
  'goodsValue freight discount taxTotal acturalPaid insuredFee amountPaid weight grossWeight netWeight qty price totalPrice qty1 qty2'.split(
    ' ',
  );

/** Times that do not exist and amounts below zero pass the schema. */
export const valueImpossible: MessageCheck = {
  code: 'CX20',
  name: 'value-impossible',
  severity: 'error',
  title: 'Days and times exist; amounts, weights and quantities are not below zero.',
  source: SPECIFICATION,
  check: ({ all }) =>
    all.flatMap(({ head, lines }) => [head, ...lines].flatMap((record) => impossible(record))),
};

function impossible(record: FiledRecord): readonly Found[] {
  const found = (field: string, message: string, hint: string) => ({
    record,
    field,
    message,
    hint,
  });
  const wrongTime = (field: string, form: RegExp) => {
    const value = textOf(record, field);
    if (value === '' || (form.test(value) && dayOf(value) !== undefined)) return [];
    return [
      found(
        field,
        `${value} is no time that exists.`,
        'Write year, month, day (and hour, minute, second) as digits.',
      ),
    ];
  };
  return [
    ...MOMENTS.flatMap((field) => wrongTime(field, MOMENT)),
    ...DAYS.flatMap((field) => wrongTime(field, /^\d{8}$/)),
    ...NOT_NEGATIVE.filter((field) => (numberIn(record, field)?.n ?? 0n) < 0n).map((field) =>
      found(
        field,
        `${field} is below zero.`,
        'Write what was paid or weighed; refunds have their own message.',
      ),
    ),
  ];
}

/** A document to be declared carries a signature; drafts do not. */
export const signatureMissing: MessageCheck = {
  code: 'CX28',
  name: 'signature-missing',
  severity: 'error',
  title: 'Lists, cancellations and returns with appStatus 2 are signed.',
  source: SPECIFICATION,
  check: ({ all }) =>
    all
      .filter(
        ({ code, head, signed }) =>
          !signed && code.startsWith('62') && textOf(head, 'appStatus') === '2',
      )
      .map(({ head }) => ({
        record: head,
        field: 'appStatus',
        message: 'The document is to be declared (appStatus 2) and has no signature.',
        hint: 'Have it signed by the declarant, or leave it a draft with appStatus 1.',
      })),
};
