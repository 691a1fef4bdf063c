// All rates for some goods on a day: looked up once per code, origin and maker, joined over the lines
// of a short code, and replaced where the user says what if.
import { compare, type Fraction } from '../../fraction.ts';
import { staleness } from '../../tariff/age.ts';
import { type RateFormula, rateText } from '../../tariff/formula.ts';
import { EDITION, type Tariff } from '../../tariff/tariff.ts';
import { addPercents, FREE, shareOf } from '../charge.ts';
import {
  type Choice,
  isRefusal,
  type RateRow,
  type Rates,
  type Refusal,
  type RejectedRate,
  settled,
} from '../choice.ts';
import type { Goods } from '../goods.ts';
import type { Terms, WhatIfName } from '../terms.ts';
import { consumptionTaxChoice } from './consumption-tax.ts';
import { dutyOfLine, notBefore } from './duty.ts';
import { measuresOfLine } from './measures.ts';
import { postalChoice } from './postal.ts';
import { vatOfLine } from './vat.ts';

/** Finds the rates for goods; keeps what it has found, because a catalog asks for the same codes again. */
export function rateFinder(tariff: Tariff, terms: Terms): (goods: Goods) => Rates {
  const kept = new Map<string, LineRates>();
  return (goods) => {
    const { hs, origin, producer, originCertificate } = goods;
    const key = `${hs}|${origin}|${producer}|${originCertificate}|${sizeKey(goods)}`;
    const known = kept.get(key);
    const found = known ?? lineRates(goods, tariff, terms);
    if (known === undefined && kept.size < 50_000) kept.set(key, found);
    return ratesOf(found, goods, terms);
  };
}

/** Only whether a container is large matters to a measure. */
function sizeKey({ volumeL }: Goods): boolean {
  return volumeL !== undefined && volumeL.n >= volumeL.d * 200n;
}

interface LineRates {
  readonly duty: Choice | Refusal;
  readonly measures: Choice | Refusal;
  readonly vat: Choice | Refusal;
  readonly items: ReturnType<Tariff['consumptionTax']> | Refusal;
  readonly ecommerceList: Rates['ecommerceList'];
}

function lineRates(goods: Goods, tariff: Tariff, { asOf }: Terms): LineRates {
  const { hs } = goods;
  const lines = linesOf(hs, tariff, asOf);
  if (isRefusal(lines)) {
    return { duty: lines, measures: lines, vat: lines, items: lines, ecommerceList: 'unknown' };
  }
  const stale = staleness(asOf, tariff.imported.sets);
  const said = [...(stale === undefined ? [] : [stale]), ...tariff.importedRemarks(hs, asOf)];
  const range =
    lines.length > 1 ? [`${hs} has ${lines.length} lines; the range is over all of them`] : [];
  // An imported list may know all ten digits.
  const codes = hs.length > 8 ? [hs] : lines;
  const listed = new Set(codes.map((code) => tariff.cbecListed(code, asOf)));
  const [only = 'unknown'] = listed;
  return {
    duty: saying(
      said,
      joined(
        lines.map((hs8) => dutyOfLine(hs8, goods, tariff, asOf)),
        range,
      ),
    ),
    measures: joined(
      lines.map((hs8) => added(measuresOfLine(hs8, goods, tariff, asOf))),
      [],
    ),
    vat: joined(
      codes.map((code) => vatOfLine(code, tariff, asOf)),
      range,
    ),
    items: tariff.consumptionTax(hs, asOf),
    ecommerceList: listed.size === 1 ? only : 'unknown',
  };
}

/** The 8-digit lines of a code, or why there are none. */
function linesOf(hs: string, tariff: Tariff, asOf: string): readonly string[] | Refusal {
  // Later days take the last edition, and say so; for earlier ones there is nothing to take.
  if (asOf < EDITION.from && staleness(asOf, tariff.imported.sets) !== undefined)
    return notBefore(asOf, hs);
  const lines = hs.length >= 8 ? [hs.slice(0, 8)].filter(tariff.has) : tariff.under(hs);
  if (lines.length > 0) return lines;
  const near = tariff.under(hs.slice(0, 6)).slice(0, 8);
  const under = near.length > 0 ? `; under ${hs.slice(0, 6)} there are ${near.join(', ')}` : '';
  return {
    refused: `${hs} is not in the tariff of ${EDITION.name}${under}`,
    missing: [{ column: 'hs_code', why: 'a code of the Chinese tariff, 8 digits' }],
  };
}

function saying(said: readonly string[], choice: Choice | Refusal): Choice | Refusal {
  if (isRefusal(choice) || said.length === 0) return choice;
  return { ...choice, assumptions: [...new Set([...said, ...choice.assumptions])] };
}

/** One choice over several lines: every different rate once. */
function joined(choices: readonly (Choice | Refusal)[], said: readonly string[]): Choice | Refusal {
  const refused = choices.find(isRefusal);
  if (refused !== undefined) return refused;
  const all = choices.filter((choice): choice is Choice => !isRefusal(choice));
  const options = new Map<string, RateRow>();
  for (const { options: rows } of all) {
    for (const row of rows) options.set(JSON.stringify(row.formula), row);
  }
  return {
    options: [...options.values()],
    rejected: all.flatMap(({ rejected }) => rejected),
    assumptions: [
      ...new Set([
        ...(options.size > 1 ? said : []),
        ...all.flatMap(({ assumptions }) => assumptions),
      ]),
    ],
    missing: all.flatMap(({ missing }) => missing),
  };
}

const NO_MEASURE: RateRow = {
  name: 'no trade measure',
  formula: FREE,
  source: 'no measure on this code and origin on this day in the data of ewtp',
  confidence: 'derived',
};

/** Measures on the same goods add up: the least of each together, and the most of each together. */
function added(measures: readonly Choice[] | Refusal): Choice | Refusal {
  if (isRefusal(measures)) return measures;
  const [first, ...more] = measures;
  if (first === undefined) return settled(NO_MEASURE);
  if (more.length === 0) return first;
  const end = (which: 0 | -1): RateRow => {
    const rows = measures.flatMap(({ options }) => byShare(options).at(which) ?? []);
    return {
      name: rows.map(({ name }) => name).join(' + '),
      formula: { kind: 'ad-valorem', percent: addPercents(rows.map(({ formula }) => formula)) },
      source: rows.map(({ source }) => source).join('; '),
      confidence: rows.some(({ confidence }) => confidence === 'not-confirmed')
        ? 'not-confirmed'
        : 'verified',
    };
  };
  return {
    options: [end(0), end(-1)],
    rejected: measures.flatMap(({ rejected }) => rejected),
    assumptions: measures.flatMap(({ assumptions }) => assumptions),
    missing: measures.flatMap(({ missing }) => missing),
  };
}

const byShare = (rows: readonly RateRow[]) =>
  rows.toSorted((a, b) => compare(shareOf(a.formula), shareOf(b.formula)));

function ratesOf(found: LineRates, goods: Goods, terms: Terms): Rates {
  const whatIf = (name: WhatIfName, lookedUp: () => Choice | Refusal) => {
    const formula = terms.whatIf[name];
    return formula === undefined ? lookedUp() : inPlaceOf(lookedUp(), name, formula);
  };
  const { items } = found;
  const choose = (value: Fraction) =>
    isRefusal(items) ? items : consumptionTaxChoice(items, value, goods, terms);
  const measures = whatIf('additional-duty', () => found.measures);
  return {
    duty: whatIf('duty', () => found.duty),
    measures,
    consumptionTax: (value) => whatIf('consumption-tax', () => choose(value)),
    vat: whatIf('vat', () => found.vat),
    byPrice: !isRefusal(items) && items.some(({ when }) => when !== undefined),
    ecommerceList: found.ecommerceList,
    postal: (value) =>
      whatIf('postal', () => {
        if (isRefusal(items)) return items;
        if (isRefusal(measures)) return measures;
        const priced = items.filter(({ when }) => when?.measure.startsWith('price-per-') === true);
        return postalChoice(goods.hs, consumptionTaxChoice(priced, value, goods, terms));
      }),
  };
}

/** A rate of the user's own; it is said wherever a figure rests on it, with what it takes the place of. */
function inPlaceOf(lookedUp: Choice | Refusal, levy: WhatIfName, formula: RateFormula): Choice {
  const source = '--rate (what if)';
  const replaced = ({ name, formula: own, source: law }: RateRow): RejectedRate => ({
    rate: rateText(own),
    name,
    why: 'Replaced by --rate.',
    source: law,
  });
  return {
    options: [{ name: `${levy}, as given`, formula, source, confidence: 'not-confirmed' }],
    rejected: isRefusal(lookedUp) ? [] : [...lookedUp.options.map(replaced), ...lookedUp.rejected],
    assumptions: [`what if: ${levy} ${rateText(formula)}, as given with --rate`],
    missing: [],
  };
}
