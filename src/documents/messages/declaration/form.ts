// Checks of single fields: what is open, codes, days, numbers that prove themselves.

import type { CodeTable } from '../../code-book.ts';
import { isUscc } from '../../identifiers.ts';
import type { Found } from '../checks/check.ts';
import { dayOf } from '../checks/tax-differs.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import { CODE_SET, type DeclarationCheck, FORMAT } from './check.ts';

/** OperType of a declaration that goes to customs; the others store it. */
const DECLARES: ReadonlySet<string> = new Set(['C', 'D']);

export const incomplete: DeclarationCheck = {
  code: 'CX50',
  name: 'declaration-incomplete',
  severity: 'error',
  title:
    'What must be filled is, once OperType says that it is declared; before, what is open is named.',
  source: FORMAT,
  check({ head, lines, containers, sign, gaps }) {
    if (gaps.length === 0) return [];
    const records = [head, ...lines, ...containers, sign];
    if (!DECLARES.has(textOf(sign, 'OperType'))) {
      const names = [...new Set(gaps.map(({ field }) => field.name))];
      return [
        {
          record: head,
          field: '',
          severity: 'info',
          message: `A draft. Still to be filled before it is declared: ${names.join(', ')}.`,
          hint: 'The importer or the broker fills them; docs/messages.md says what they mean.',
        },
      ];
    }
    return gaps.map(({ field: { name, zh, en }, path }) => {
      const place = path.slice(0, -name.length - 1);
      const record = records.find((one) => one.path === place);
      return {
        record: record ?? { ...head, path: place },
        field: name,
        message: `${name} ${zh} (${en}) is empty; it must be filled to declare.`,
        hint: 'Fill it, or store the declaration with OperType G until it is known.',
      };
    });
  },
};

const HEAD_CODES: Readonly<Record<string, CodeTable>> = {
  CutMode: 'levy-nature',
  TradeMode: 'trade-modes',
  TransMode: 'trade-terms',
  TrafMode: 'transport-modes',
  WrapType: 'packaging',
  TradeCountry: 'countries',
  TradeAreaCode: 'countries',
  FeeCurr: 'currencies',
  InsurCurr: 'currencies',
  OtherCurr: 'currencies',
  EntyPortCode: 'domestic-ports',
};

const LINE_CODES: Readonly<Record<string, CodeTable>> = {
  GUnit: 'units',
  FirstUnit: 'units',
  SecondUnit: 'units',
  TradeCurr: 'currencies',
  OriginCountry: 'countries',
  DestinationCountry: 'countries',
  DistrictCode: 'domestic-areas',
};

export const codeUnknown: DeclarationCheck = {
  code: 'CX51',
  name: 'declaration-code-unknown',
  severity: 'warning',
  title: 'Codes are in the customs tables of 1 August 2018; newer codes are not in them.',
  source: CODE_SET,
  check({ head, lines, containers }, { codes }) {
    const unknown = (record: FiledRecord, tables: Readonly<Record<string, CodeTable>>) =>
      Object.entries(tables).flatMap(([field, table]): readonly Found[] => {
        const code = textOf(record, field);
        if (code === '' || codes.name(table, code) !== undefined) return [];
        return [
          {
            record,
            field,
            message: `${field} is ${code}, which is not in the table ${table} of 1 August 2018.`,
            hint: 'Compare with data/codes, or with the broker if the code is newer.',
          },
        ];
      });
    return [
      ...unknown(head, HEAD_CODES),
      ...lines.flatMap((line) => unknown(line, LINE_CODES)),
      ...containers.flatMap((one) => unknown(one, { ContainerMd: 'containers' })),
    ];
  },
};

/** Fields with a choice of a few. */
const ONE_OF: Readonly<Record<string, RegExp>> = {
  IEFlag: /^I$/,
  FeeMark: /^[123]$/,
  InsurMark: /^[13]$/,
  OtherMark: /^[13]$/,
  PromiseItmes: /^[019]{3,}$/,
  OperType: /^[A-G]$/,
};

export const fixedValue: DeclarationCheck = {
  code: 'CX52',
  name: 'declaration-fixed-value',
  severity: 'error',
  title:
    'IEFlag is I; FeeMark is 1, 2 or 3, InsurMark and OtherMark 1 or 3; PromiseItmes holds 0, 1 and 9; OperType A to G.',
  source: FORMAT,
  check: ({ head, sign }) =>
    [head, sign].flatMap((record) =>
      Object.entries(ONE_OF).flatMap(([field, form]): readonly Found[] => {
        const value = textOf(record, field);
        if (value === '' || form.test(value)) return [];
        return [
          {
            record,
            field,
            message: `${field} is ${value}, which says nothing to customs.`,
            hint: 'docs/messages.md has the values of the field.',
          },
        ];
      }),
    ),
};

const DAYS = ['IEDate', 'PDate', 'DespDate', 'CmplDschrgDt'];

export const dayWrong: DeclarationCheck = {
  code: 'CX59',
  name: 'declaration-day',
  severity: 'error',
  title: 'Days exist, and the goods leave before they arrive.',
  source: FORMAT,
  check({ head }) {
    const missing = DAYS.filter((field) => {
      const value = textOf(head, field);
      return /^\d{8}$/.test(value) && dayOf(value) === undefined;
    }).map((field) => ({
      record: head,
      field,
      message: `${textOf(head, field)} is no day that exists.`,
      hint: 'Write year, month and day as eight digits.',
    }));
    const left = textOf(head, 'DespDate');
    const entered = textOf(head, 'IEDate');
    if (missing.length > 0 || left === '' || entered === '' || left <= entered) return missing;
    return [
      {
        record: head,
        field: 'DespDate',
        message: `The goods are said to leave on ${left} and to enter on ${entered}.`,
        hint: 'Compare with the transport document.',
      },
    ];
  },
};

const USCC = ['TradeCoScc', 'OwnerCodeScc', 'AgentCodeScc'];

export const partyInvalid: DeclarationCheck = {
  code: 'CX62',
  name: 'declaration-party',
  severity: 'error',
  title: 'Unified social credit codes have their check sign (GB 32100-2015).',
  source: { ...FORMAT, title: 'GB 32100-2015, unified social credit codes', publisher: 'SAC' },
  check: ({ head }) =>
    USCC.filter((field) => textOf(head, field) !== '' && !isUscc(textOf(head, field))).map(
      (field) => ({
        record: head,
        field,
        message: `${textOf(head, field)} is no unified social credit code: its last sign does not fit the others.`,
        hint: 'Copy it from the business licence.',
      }),
    ),
};
