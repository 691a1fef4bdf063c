import type { DutyChoice } from './choose.ts';
import { rateText } from './formula.ts';
import type { LineNote } from './line.ts';
import type { DutyRate } from './rates.ts';
import { EDITION } from './tariff.ts';
import type { VatRate } from './vat.ts';

/** What a trader must know about the figures of a line, most important first. */
export function remarksOn(line: {
  readonly code: string;
  readonly date: string;
  readonly duty: DutyChoice;
  readonly rates: readonly DutyRate[];
  readonly notes: readonly LineNote[];
  readonly vat: VatRate;
}): readonly string[] {
  return [
    // What the user imported for the day is not of another year.
    ...(line.duty.chosen?.imported === true ? [] : editionRemarks(line.date)),
    ...namedPartRemarks(line.rates, line.notes),
    ...quotaRemarks(line.duty, line.notes),
    ...line.notes.flatMap(({ kind, note }) =>
      kind === 'conflict' || kind === 'words' || kind === 'named-part' ? [note] : [],
    ),
    ...formulaRemarks(line.duty),
    ...vatRemarks(line.vat),
    ...tenDigitRemarks(line.code),
  ];
}

/** Whether the figures may be out of date on the day. */
function editionRemarks(date: string): readonly string[] {
  if (date > EDITION.to)
    return [
      `The figures are those of the tariff of ${EDITION.name}, which was made for the days up to ${EDITION.to}; on ${date} others may apply. Import the current lists with ewtp tariff import.`,
    ];
  return date < EDITION.from
    ? [
        `The figures are those of the tariff of ${EDITION.name}, in force from ${EDITION.from}; on ${date} others applied.`,
      ]
    : [];
}

function namedPartRemarks(
  rates: readonly DutyRate[],
  notes: readonly LineNote[],
): readonly string[] {
  const english = notes.find(({ kind }) => kind === 'named-part-words');
  return rates
    .filter(({ covers }) => covers === 'named-part')
    .map(
      ({ kind, formula, namedItemZh }) =>
        `${rateText(formula)} (${kind === 'mfn' ? 'MFN' : kind}) holds only for a part of this line${
          namedItemZh === undefined ? '' : `: ${namedItemZh}${cutShort(namedItemZh)}`
        }. All other goods of the line pay the rate shown.${english === undefined ? '' : ` ${english.note}`}`,
    );
}

const cutShort = (item: string): string =>
  item.endsWith('…') ? ' (cut short in our data; the official list has the whole)' : '';

function quotaRemarks(duty: DutyChoice, notes: readonly LineNote[]): readonly string[] {
  return notes
    .filter(({ kind }) => kind === 'quota')
    .map(
      ({ note }) =>
        `These goods are under a tariff quota. ${
          duty.chosen === undefined ? 'The rate' : rateText(duty.chosen.formula)
        } is due outside the quota. ${note}`,
    );
}

function formulaRemarks({ chosen }: DutyChoice): readonly string[] {
  if (chosen === undefined) return ['No duty rate is known: nothing can be calculated.'];
  const { formula } = chosen;
  if (formula.kind === 'ad-valorem') return [];
  return [`The duty is per ${formula.per}: the quantity in that unit is needed to calculate it.`];
}

function vatRemarks({ basis, candidates }: VatRate): readonly string[] {
  if (basis === 'whole')
    return [
      'VAT of 9 % is our reading of the law; the list of codes that binds (GACC Announcement 15/2026) is not in our data.',
    ];
  return candidates.map(
    ({ percent, goods, what }) =>
      `VAT may be ${percent} % where the goods count as ${goods}: ${what} The list of codes that binds (GACC Announcement 15/2026) is not in our data; 13 % is shown.`,
  );
}

function tenDigitRemarks(code: string): readonly string[] {
  return [
    code.length === 10
      ? `Rates are known per 8-digit line; the last two digits (${code.slice(8)}) decide controls and some taxes and were not checked.`
      : 'Customs declares with ten digits: the 10-digit line decides controls and some taxes.',
  ];
}
