import type { ChalkInstance } from 'chalk';
import type { Source } from '../../source.ts';
import { dotted } from '../../tariff/code.ts';
import type { ConsumptionTaxItem } from '../../tariff/consumption-tax.ts';
import { rateText } from '../../tariff/formula.ts';
import type { LineReport } from '../../tariff/lookup.ts';
import type { MeasurePercent, TradeMeasure } from '../../tariff/measures.ts';
import { originAmong } from '../../tariff/origins.ts';
import type { DutyRate } from '../../tariff/rates.ts';
import type { VatRate } from '../../tariff/vat.ts';
import { wrapText } from '../wrap.ts';
import { columns, type Fact, factSheet } from './facts.ts';

/** A tariff line in full, for people. */
export function lineText(
  line: LineReport,
  context: {
    readonly code: string;
    readonly asOf: string;
    readonly edition: string;
    readonly origin?: string;
  },
  style: ChalkInstance,
  width: number,
): string {
  const name = line.names.at(-1);
  const head = `${dotted(context.code)}  ${name?.en ?? ''}${name === undefined ? '' : `  ${name.zh}`}`;
  const facts: Fact[] = [
    {
      name: 'In',
      lines: line.names.slice(0, -1).map(({ code, en, zh }) => `${dotted(code)} ${en} ${zh}`),
    },
    { name: 'Duty', lines: dutyLines(line, context.origin) },
    { name: 'VAT', lines: vatLines(line.vat) },
    { name: 'Consumption tax', lines: taxLines(line.consumptionTax) },
    { name: 'Trade measures', lines: measureLines(line, context.origin) },
    { name: 'E-commerce list', lines: [CBEC[line.cbec]] },
    {
      name: 'Units',
      lines:
        line.units.length === 0
          ? ['not known']
          : line.units.map(({ code, en, zh }) => `${en} ${zh} (${code})`),
    },
    { name: 'Controls', lines: controlLines(line) },
    { name: 'Remarks', lines: line.remarks.map((remark) => `• ${remark}`) },
  ];
  const day = `Tariff of ${context.edition}, as of ${context.asOf}, goods of ${context.origin ?? 'a member of the World Trade Organization'}`;
  return [
    ...wrapText(head, width).map((text) => style.bold(text)),
    ...wrapText(day, width),
    '',
    factSheet(facts, style, width),
    '',
    style.bold('A declaration must say'),
    ...declarationLines(line, width),
    '',
    style.bold('Sources'),
    ...sourcesOfLine(line).flatMap((source) => columns([['•', sourceText(source)]], width)),
    '',
  ].join('\n');
}

function dutyLines({ duty }: LineReport, origin: string | undefined): string[] {
  const chosen =
    duty.chosen === undefined
      ? 'not known; nothing may be calculated'
      : `${rateText(duty.chosen.formula)}  ${duty.why}${duty.chosen.imported ? ' Imported by you.' : ''}${sure(duty.chosen.source)}`;
  const others = duty.rejected.filter(({ rate }) => rate.kind !== 'agreement');
  return [
    chosen,
    ...others.map(({ rate, why }) => `not ${rateText(rate.formula)} (${kindOf(rate)}): ${why}`),
    ...agreementLines(duty.rejected, origin),
  ];
}

/** Agreements in one line; those of other countries only when no origin is given. */
function agreementLines(
  rejected: LineReport['duty']['rejected'],
  origin: string | undefined,
): string[] {
  const rates = rejected
    .filter(({ rate }) => rate.kind === 'agreement')
    .filter(({ rate }) => origin === undefined || originAmong(origin, rate.origins ?? []))
    .map(({ rate }) => `${rate.agreement} ${rateText(rate.formula)}`);
  return rates.length === 0
    ? []
    : [`with proof of origin under an agreement: ${rates.join(', ')} (a sample, not confirmed)`];
}

const kindOf = ({ kind, imported }: DutyRate): string =>
  `${kind === 'mfn' ? 'MFN' : kind}${imported === true ? ', imported by you' : ''}`;

function vatLines({ percent, basis, source }: VatRate): string[] {
  const why = {
    imported: 'from the list you imported',
    whole: 'the heading seems to be goods of the 9 % list of the law',
    default: 'the rate for goods on no reduced list',
  };
  return [`${percent} %  ${why[basis]}${sure(source)}`];
}

function taxLines(items: readonly ConsumptionTaxItem[]): string[] {
  if (items.length === 0) return ['no item known for this code'];
  return items.map(({ formula, goods, condition, note, levied, source }) =>
    [
      `${rateText(formula)}  ${goods}.`,
      ...(levied === 'retail' ? ['Not due at import.'] : []),
      ...[condition, note].filter((text) => text !== undefined),
      ...(source.confidence === 'not-confirmed' ? ['Not confirmed.'] : []),
    ].join(' '),
  );
}

function measureLines(
  { measures, measuresElsewhere }: LineReport,
  origin: string | undefined,
): string[] {
  const of = origin === undefined ? '' : ` for goods of ${origin}`;
  const lines = measures.length === 0 ? [`none known${of}`] : measures.map(measureText);
  const open =
    origin === undefined
      ? ['Measures on all goods of a country are shown with --origin.']
      : measuresElsewhere.map(
          ({ goods, conditions }) => `Not in our data: ${goods}. ${conditions}`,
        );
  return [...lines, ...open];
}

function measureText(measure: TradeMeasure): string {
  const state = measure.status === 'in-force' ? '' : ` [${STATES[measure.status]}]`;
  const dates = `${measure.from ?? '?'} to ${measure.to ?? 'open'}`;
  const code =
    measure.codeConfidence === 'verified' ? '' : ' That this code is meant is not confirmed.';
  return `${measure.kind} ${percentText(measure.percent)}${state}, origin ${measure.origins.join(', ')}, ${dates}: ${measure.goods}. ${measure.conditions}${code} ${measure.source.title}.`;
}

const STATES = {
  'in-force': 'in force',
  unknown: 'not known whether it applies: calculate nothing',
  suspended: 'suspended',
  'not-listed': 'codes not in our data',
  ended: 'ended',
};

const percentText = ({ min, max }: MeasurePercent): string =>
  min === null || max === null
    ? 'of unknown height'
    : min === max
      ? `${min} %`
      : `${min} to ${max} %`;

const CBEC = {
  listed: 'on the list for cross-border e-commerce that you imported',
  'not-listed': 'not on the list for cross-border e-commerce that you imported',
  unknown: 'not known: import the list for cross-border e-commerce with ewtp tariff import',
};

function controlLines({ controls }: LineReport): string[] {
  if (controls.length === 0) return ['none known; that is no all-clear'];
  return [
    ...controls.map(({ letter, meaning }) => `${letter}  ${meaning}`),
    'Indications only: customs sets them per 10-digit line.',
  ];
}

function declarationLines({ declaration }: LineReport, width: number): readonly string[] {
  if (declaration === undefined)
    return ['  Nothing is known for this line; that does not mean nothing is asked.'];
  const always = [
    [
      '1.',
      'brand kind (0 none, 1 Chinese own, 2 Chinese bought, 3 foreign, made under contract, 4 other foreign) 品牌类型',
    ],
    ['2.', 'preference at export (for imports: 3, not applicable) 出口享惠情况'],
  ];
  const own = declaration.map(({ zh, en }, i) => [
    `${i + 3}.`,
    en === undefined ? zh : `${en} ${zh}`,
  ]);
  return columns([...always, ...own], width);
}

/** Each source once, in the order of the page. */
function sourcesOfLine(line: LineReport): readonly Source[] {
  const all = [
    ...(line.duty.chosen === undefined ? [] : [line.duty.chosen.source]),
    ...line.duty.rejected.map(({ rate }) => rate.source),
    line.vat.source,
    ...line.consumptionTax.map(({ source }) => source),
    ...line.measures.map(({ source }) => source),
    line.unitsSource,
    ...(line.declaration === undefined ? [] : [line.declarationSource]),
  ];
  return [...new Map(all.map((source) => [sourceText(source), source])).values()];
}

/** A source in one sentence: what, by whom, from when, how sure, where. */
function sourceText({ title, publisher, from, to, confidence, address }: Source): string {
  const dates =
    from === undefined ? '' : `, in force from ${from}${to === undefined ? '' : ` to ${to}`}`;
  return `${title}; ${publisher}${dates}; ${SURE[confidence]}${address === undefined ? '' : `; ${address}`}`;
}

const SURE = { verified: 'verified', derived: 'derived', 'not-confirmed': 'not confirmed' };

const sure = ({ confidence }: Source): string =>
  confidence === 'not-confirmed' ? ' (not confirmed)' : '';
