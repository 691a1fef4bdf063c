import { compare, fraction, plus, toPlain } from '../../fraction.ts';
import { outsideEdition } from '../../tariff/age.ts';
import { chooseDuty } from '../../tariff/choose.ts';
import { type RateFormula, rateText } from '../../tariff/formula.ts';
import type { DutyRate } from '../../tariff/rates.ts';
import { EDITION, type Tariff } from '../../tariff/tariff.ts';
import { type Choice, cite, type RateRow, type Refusal, type RejectedRate } from '../choice.ts';
import type { Goods } from '../goods.ts';
import { withoutMfn } from './mfn-origins.ts';

const NAMES = {
  mfn: 'MFN rate',
  provisional: 'provisional rate',
  agreement: 'agreement rate',
  general: 'general rate',
} as const;

/** The duty of one 8-digit line for goods of an origin, with everything that was looked at. */
export function dutyOfLine(
  hs8: string,
  goods: Goods,
  tariff: Tariff,
  asOf: string,
): Choice | Refusal {
  const rates = tariff.rates(goods.hs.startsWith(hs8) ? goods.hs : hs8, asOf);
  if (goods.origin === 'unknown') return unprovenOrigin(hs8, rates, tariff, asOf);
  const agreement = agreementFor(goods, rates);
  const choice = chooseDuty(rates, {
    origin: goods.origin,
    ...(agreement !== undefined && { agreement }),
  });
  if (choice.chosen === undefined) return { refused: `no duty rate is known for ${hs8}` };
  // A list of another year may hold some codes only: the others still have the rates of the edition.
  const outside = choice.chosen.imported === true ? undefined : outsideEdition(asOf);
  if (outside !== undefined && asOf < EDITION.from) return notBefore(asOf, hs8);
  return {
    options: [rowOf(choice.chosen)],
    rejected: choice.rejected.map(({ rate, why }) => rejectedOf(rate, why)),
    assumptions: [
      ...(outside === undefined ? [] : [outside]),
      ...unconfirmedAgreement(hs8, choice.chosen),
      ...choice.rejected
        .filter(({ rate }) => rate.covers === 'named-part' && rate.kind !== 'general')
        .map(({ rate }) => namedPart(hs8, rate)),
      ...(tariff.line(hs8)?.notes ?? [])
        .filter(({ kind }) => kind === 'quota' || kind === 'conflict' || kind === 'named-part')
        .map(({ kind, note }) =>
          kind === 'quota' ? `taken as outside the tariff quota. ${note}` : `${hs8}: ${note}`,
        ),
      ...(withoutMfn(goods.origin)
        ? [`${goods.origin} is no WTO member: that it has MFN terms by treaty is taken for granted`]
        : []),
    ],
    missing: [],
  };
}

/** Before the edition there is nothing to take; for later days there is its last state. */
export function notBefore(asOf: string, hs: string): Refusal {
  return {
    refused: `the tariff data begin on ${EDITION.from}, and nothing of ${asOf} is imported for ${hs}`,
    missing: [
      { column: '--rate', why: `the rates of ${asOf}, if you know them; or take another --as-of` },
    ],
  };
}

/** The best of the agreements that goods of the origin may use; they need a certificate. */
function agreementFor(goods: Goods, rates: readonly DutyRate[]): string | undefined {
  if (!goods.originCertificate) return undefined;
  const open = rates.filter(
    (rate) => rate.kind === 'agreement' && rate.origins?.includes(goods.origin),
  );
  return open.toSorted((a, b) => compare(percentOf(a.formula), percentOf(b.formula)))[0]?.agreement;
}

/**
 * Goods whose origin cannot be proven pay the general rate (Tariff Law, Article 12); where they may be
 * under a trade measure, the higher of that and the applicable rate with the highest measure (Article 19).
 */
function unprovenOrigin(
  hs8: string,
  rates: readonly DutyRate[],
  tariff: Tariff,
  asOf: string,
): Choice | Refusal {
  const general = rates.find(({ kind }) => kind === 'general');
  if (general === undefined)
    return {
      refused: `the origin is not known, and the general rate of ${hs8} is not in the data`,
      missing: [{ column: 'country_of_origin', why: 'the duty rate depends on it' }],
    };
  const mfn = rates.find(({ kind, covers }) => kind === 'mfn' && covers === 'whole-line');
  const highest = tariff
    .measures(hs8, undefined, asOf)
    .map(({ percent }) => percent.max)
    .filter((max) => max !== null)
    .map(fraction)
    .toSorted(compare)
    .at(-1);
  const withMeasure =
    mfn === undefined || highest === undefined ? undefined : plus(percentOf(mfn.formula), highest);
  const higher = withMeasure !== undefined && compare(withMeasure, percentOf(general.formula)) > 0;
  const row = rowOf(general);
  return {
    options: [
      higher && withMeasure !== undefined
        ? {
            ...row,
            name: 'MFN rate with the highest trade measure (Tariff Law, Article 19)',
            formula: { kind: 'ad-valorem', percent: toPlain(withMeasure) },
          }
        : row,
    ],
    rejected: rates
      .filter((rate) => higher || rate !== general)
      .map((rate) => rejectedOf(rate, 'The origin is not proven (Tariff Law, Article 12).')),
    assumptions: [],
    missing: [],
  };
}

const percentOf = (formula: RateFormula) =>
  fraction(formula.kind === 'specific' ? '0' : formula.percent);

function rowOf(rate: DutyRate): RateRow {
  const { source } = rate;
  return {
    name: rate.agreement === undefined ? NAMES[rate.kind] : `${NAMES.agreement} ${rate.agreement}`,
    formula: rate.formula,
    source: cite(source),
    confidence: source.confidence,
  };
}

function rejectedOf(rate: DutyRate, why: string): RejectedRate {
  const { name, source } = rowOf(rate);
  return { rate: rateText(rate.formula), name, why, source };
}

/** The agreement rates are a sample; even 0 % must not look like a fact. */
function unconfirmedAgreement(hs8: string, rate: DutyRate): readonly string[] {
  const { kind, agreement = '', formula, source } = rate;
  if (kind !== 'agreement' || source.confidence !== 'not-confirmed') return [];
  return [
    `${hs8}: that the agreement rate (${agreement}) is ${rateText(formula)} is not confirmed`,
  ];
}

function namedPart(hs8: string, rate: DutyRate): string {
  const product =
    rate.namedItemZh === undefined ? 'a product that the tariff names' : rate.namedItemZh;
  return `${hs8}: the goods are not ${product}, which has ${rateText(rate.formula)} (${NAMES[rate.kind]})`;
}
