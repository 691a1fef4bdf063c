import { CODE_SET } from '../declaration/check.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import type { CheckFacts, Found, MessageCheck, NumberTable } from './check.ts';

const TABLES: Readonly<Record<string, NumberTable>> = {
  country: 'countries',
  tradeCountry: 'countries',
  unit: 'units',
  unit1: 'units',
  unit2: 'units',
  trafMode: 'transport-modes',
};

/** The numbers of C15 that no length shows to be wrong. */
export const codeUnknown: MessageCheck = {
  code: 'CX29',
  name: 'code-unknown',
  severity: 'warning',
  title:
    'Numbers of countries, units and modes of transport are in the customs tables of 1 August 2018; newer ones are not in them.',
  source: CODE_SET,
  check: ({ all }, facts) =>
    all.flatMap(({ head, lines }) =>
      [head, ...lines].flatMap((record) => unknownCodes(record, facts)),
    ),
};

function unknownCodes(record: FiledRecord, { has }: CheckFacts): readonly Found[] {
  return Object.entries(TABLES).flatMap(([field, table]): readonly Found[] => {
    const code = textOf(record, field);
    if (code === '' || has(table, code)) return [];
    return [
      {
        record,
        field,
        message: `${field} is ${code}, which is not in the table ${table} of 1 August 2018.`,
        hint: 'Compare with data/codes, or ask the declarant if the number is newer.',
      },
    ];
  });
}
