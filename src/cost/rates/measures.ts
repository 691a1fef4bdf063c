import { compare, fraction } from '../../fraction.ts';
import type { RateFormula } from '../../tariff/formula.ts';
import type { MeasurePercent, TradeMeasure } from '../../tariff/measures.ts';
import { originAmong } from '../../tariff/origins.ts';
import type { Tariff } from '../../tariff/tariff.ts';
import { FREE } from '../charge.ts';
import { type Choice, cite, type RateRow, type Refusal } from '../choice.ts';
import type { Goods } from '../goods.ts';

/** The trade measures on goods of one line: by origin, producer and day. */
export function measuresOfLine(
  hs8: string,
  goods: Goods,
  tariff: Tariff,
  asOf: string,
): readonly Choice[] | Refusal {
  const { origin } = goods;
  if (origin === 'unknown') return [];
  const found = tariff.measures(hs8, origin, asOf);
  const unknown = found.find(({ status }) => status === 'unknown');
  if (unknown !== undefined) return refusal(unknown);
  const elsewhere = tariff.measuresElsewhere(origin);
  const older = elsewhere.find(({ kind }) => kind === 'retaliatory');
  if (older !== undefined) return refusal(older);
  const listed = found
    .filter(({ status, kind }) => status === 'in-force' && kind !== 'price-undertaking')
    .map((measure) => choiceOf(measure, hs8, goods, found));
  const [pointer] = INDUSTRY.has(hs8.slice(0, 2)) ? elsewhere : [];
  return pointer === undefined ? listed : [...listed, notInTheData(pointer)];
}

/** Chapters of chemicals, plastics, paper, fibres and metals: where most measures lie that are not in the data. */
const INDUSTRY = new Set('28 29 38 39 40 48 54 55 72 73'.split(' '));

function notInTheData({ goods, conditions, source }: TradeMeasure): Choice {
  const row: RateRow = {
    name: 'no trade measure in the data',
    formula: FREE,
    source: cite(source),
    confidence: 'not-confirmed',
  };
  return { ...none(row), assumptions: [`no further measure (${goods}): ${conditions}`] };
}

function refusal({ goods, conditions }: TradeMeasure): Refusal {
  return {
    refused: `whether and how high a trade measure lies on these goods is not known (${goods}): ${conditions}`,
    missing: [{ column: '--rate additional-duty=PERCENT', why: 'the duty, if you know it' }],
  };
}

function choiceOf(
  measure: TradeMeasure,
  hs8: string,
  goods: Goods,
  found: readonly TradeMeasure[],
): Choice {
  const named = `${measure.kind} duty: ${measure.goods}`;
  const row = (percent: string): RateRow => ({
    name: named,
    formula: { kind: 'ad-valorem', percent },
    source: cite(measure.source),
    confidence: measure.source.confidence,
  });
  const outside = clearlyOutside(measure, goods);
  if (outside !== undefined)
    return { ...none(row('0')), rejected: [{ ...rejectedRow(measure), why: outside }] };
  const percents = percentsFor(measure, goods);
  const maybeNot = perhapsNot(measure, hs8);
  const undertakings = found.filter(
    ({ kind, goods: same }) => kind === 'price-undertaking' && same === measure.goods,
  );
  return {
    options: [
      ...(maybeNot === undefined ? [] : [{ ...row('0'), formula: FREE }]),
      ...percents.map(row),
    ],
    rejected: undertakings.map((undertaking) => ({
      ...rejectedRow(undertaking),
      why: `${undertaking.conditions} If your maker is one of them: --rate additional-duty=0`,
    })),
    assumptions: [
      ...(maybeNot === undefined ? [] : [maybeNot]),
      ...undertakings.map(
        ({ source }) =>
          `the maker is taken to have no price undertaking (${cite(source)}); if it has: --rate additional-duty=0`,
      ),
    ],
    missing:
      percents.length > 1 && goods.producer === undefined
        ? [{ column: 'producer_name', why: `the rate of the measure depends on the maker` }]
        : [],
  };
}

/** Without the maker's invoice customs charge the highest rate (GACC Announcement 40/2014). */
function percentsFor({ byOrigin, percent }: TradeMeasure, goods: Goods): readonly string[] {
  const own = Object.entries(byOrigin ?? {}).find(([area]) => originAmong(goods.origin, [area]));
  const rates: MeasurePercent = own?.[1] ?? percent;
  const firm = Object.entries(rates.firms ?? {}).find(([name]) => isFirm(goods.producer, name));
  if (firm !== undefined) return [firm[1]];
  // Every firm with a rate of its own is known: another maker has that of all others.
  if (rates.firms !== undefined && goods.producer !== undefined && rates.allOthers)
    return [rates.allOthers];
  const known = [rates.min, rates.max].filter((one) => one !== null);
  return [...new Set(known)].toSorted((a, b) => compare(fraction(a), fraction(b)));
}

function isFirm(producer: string | undefined, firm: string): boolean {
  return (
    producer
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(firm.toLowerCase()) === true
  );
}

const LARGE_CONTAINER = { n: 200n, d: 1n };

function clearlyOutside({ conditions }: TradeMeasure, { volumeL }: Goods): string | undefined {
  const small = conditions.includes('containers under 200 litres');
  return small && volumeL !== undefined && compare(volumeL, LARGE_CONTAINER) >= 0
    ? `${conditions} These hold more.`
    : undefined;
}

/** Why the measure may not lie on these goods after all; undefined when it does. */
function perhapsNot(measure: TradeMeasure, hs8: string): string | undefined {
  const { kind, codeConfidence, conditions, goods } = measure;
  if (kind === 'safeguard') return `${goods}: only above the quota of the country. ${conditions}`;
  const unnamed = conditions.includes(`(${hs8.slice(0, 4)}.${hs8.slice(4, 6)}) is not named`);
  if (unnamed || codeConfidence === 'not-confirmed')
    return `that the measure on ${goods} names this code is not confirmed. ${conditions}`;
  return undefined;
}

function none(row: RateRow): Choice {
  return { options: [row], rejected: [], assumptions: [], missing: [] };
}

function rejectedRow(measure: TradeMeasure) {
  const { min, max } = measure.percent;
  const formula: RateFormula = { kind: 'ad-valorem', percent: max ?? '0' };
  const rate = min === max || min === null ? `${formula.percent} %` : `${min} % to ${max} %`;
  return { rate, name: `${measure.kind}: ${measure.goods}`, source: cite(measure.source) };
}
