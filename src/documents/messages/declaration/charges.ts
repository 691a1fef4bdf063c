// Checks of freight, insurance and other charges, and of what a trade mode asks.
import { type Found, numberIn } from '../checks/check.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import { type DeclarationCheck, PRACTICE } from './check.ts';

const CHARGES = [
  { name: 'Fee', words: 'freight' },
  { name: 'Insur', words: 'insurance' },
  { name: 'Other', words: 'other charges' },
] as const;

/** Terms of trade whose price contains the charge: 1 CIF, 2 C&F, 4 C&I. */
const CONTAINS: Readonly<Record<string, readonly string[]>> = {
  Fee: ['1', '2'],
  Insur: ['1', '4'],
  Other: [],
};

export const chargeWrong: DeclarationCheck = {
  code: 'CX53',
  name: 'declaration-charge',
  severity: 'error',
  title:
    'A charge has mark and amount, and a currency unless it is a rate; what the term contains is not declared again (a warning).',
  source: PRACTICE,
  check: ({ head }) => CHARGES.flatMap(({ name, words }) => wrongCharge(head, name, words)),
};

function wrongCharge(head: FiledRecord, name: string, words: string): readonly Found[] {
  const mark = textOf(head, `${name}Mark`);
  const rate = numberIn(head, `${name}Rate`);
  const currency = textOf(head, `${name}Curr`);
  const given = rate !== undefined && rate.n !== 0n;
  const lacking =
    mark !== '' && !given
      ? `${name}Rate`
      : given && mark === ''
        ? `${name}Mark`
        : given && mark !== '1' && currency === ''
          ? `${name}Curr`
          : undefined;
  if (lacking !== undefined)
    return [
      {
        record: head,
        field: lacking,
        message: `The ${words} have no ${lacking}: mark, amount and currency belong together.`,
        hint: 'Mark 1 is a rate in percent and needs no currency; 2 a price per unit, 3 a total.',
      },
    ];
  const term = textOf(head, 'TransMode');
  if (!given || CONTAINS[name]?.includes(term) !== true) return [];
  return [
    {
      record: head,
      field: `${name}Rate`,
      severity: 'warning',
      message: `TransMode ${term} contains the ${words}; they are declared once more.`,
      hint: 'Put them into the line totals, or declare the term that leaves them out.',
    },
  ];
}

/** Terms of trade whose price leaves the charge out: 2 C&F, 3 FOB, 4 C&I, 7 EXW. */
export const LEAVES_OUT: Readonly<Record<'Fee' | 'Insur' | 'Other', readonly string[]>> = {
  Fee: ['3', '4', '7'],
  Insur: ['2', '3', '7'],
  Other: [],
};

export const chargeMissing: DeclarationCheck = {
  code: 'CX63',
  name: 'declaration-charge-missing',
  severity: 'warning',
  title: 'Freight and insurance that the term leaves out of the price are declared beside it.',
  source: PRACTICE,
  check: ({ head }) =>
    CHARGES.filter(
      ({ name }) =>
        LEAVES_OUT[name].includes(textOf(head, 'TransMode')) && textOf(head, `${name}Rate`) === '',
    ).map(({ name, words }) => ({
      record: head,
      field: `${name}Rate`,
      message: `TransMode ${textOf(head, 'TransMode')} leaves the ${words} to the border out of the price; none is declared.`,
      hint: 'They belong to the customs value: declare what the importer pays for them.',
    })),
};

/** What a trade mode asks besides; 12xx are bonded. */
export const modeFieldMissing: DeclarationCheck = {
  code: 'CX60',
  name: 'declaration-mode-field',
  severity: 'warning',
  title:
    'General trade (0110) names its nature of levy, bonded e-commerce (1210, 1239) its account book.',
  source: PRACTICE,
  check({ head }) {
    const mode = textOf(head, 'TradeMode');
    const field = { '0110': 'CutMode', '1210': 'ManualNo', '1239': 'ManualNo' }[mode];
    if (field === undefined || textOf(head, field) !== '') return [];
    return [
      {
        record: head,
        field,
        message: `Trade mode ${mode} asks for ${field}.`,
        hint:
          field === 'CutMode'
            ? 'For ordinary duty write 101.'
            : 'Write the number of the account book that the warehouse has.',
      },
    ];
  },
};
