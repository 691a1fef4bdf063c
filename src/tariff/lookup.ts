import type { Source } from '../source.ts';
import { chooseDuty, type DutyChoice } from './choose.ts';
import { dotted } from './code.ts';
import type { ConsumptionTaxItem } from './consumption-tax.ts';
import { type Control, controlsOf } from './controls.ts';
import type { DeclarationElement, Declarations } from './declaration.ts';
import { type DutyRange, dutyRange } from './duty-range.ts';
import type { StatutoryUnit } from './line.ts';
import type { TradeMeasure } from './measures.ts';
import type { CodeName, Names } from './names.ts';
import { remarksOn } from './remarks.ts';
import type { Tariff } from './tariff.ts';
import type { VatRate } from './vat.ts';

/** Everything that is known of an 8-digit line on a day. */
export interface LineReport {
  readonly hs8: string;
  /** From the chapter down. */
  readonly names: readonly CodeName[];
  readonly duty: DutyChoice;
  readonly vat: VatRate;
  readonly consumptionTax: readonly ConsumptionTaxItem[];
  readonly measures: readonly TradeMeasure[];
  /** Measures on goods of the origin whose codes are not in the data: to be looked up by hand. */
  readonly measuresElsewhere: readonly TradeMeasure[];
  readonly cbec: 'listed' | 'not-listed' | 'unknown';
  readonly units: readonly StatutoryUnit[];
  readonly unitsSource: Source;
  readonly controls: readonly Control[];
  /** Absent when nothing is known of the line. */
  readonly declaration?: readonly DeclarationElement[];
  readonly declarationSource: Source;
  /** What a trader must know about these figures, in words. */
  readonly remarks: readonly string[];
}

/** A line in one row. */
export interface LineSummary {
  readonly hs8: string;
  readonly name?: CodeName;
  readonly duty: DutyChoice;
}

export type Lookup =
  | { readonly kind: 'line'; readonly code: string; readonly line: LineReport }
  | {
      readonly kind: 'range';
      readonly code: string;
      readonly names: readonly CodeName[];
      readonly range: DutyRange;
      readonly lines: readonly LineSummary[];
    }
  | {
      /** The code is not in the tariff; the lines are those that begin like it. */
      readonly kind: 'none';
      readonly code: string;
      /** How the lines below begin; '' when nothing begins like it. */
      readonly under: string;
      readonly lines: readonly LineSummary[];
    };

export interface Books {
  readonly tariff: Tariff;
  readonly names: Names;
  readonly declarations: Declarations;
}

/**
 * Looks a code up.
 * @param code 2 to 10 digits
 * @param origin ISO alpha-2; without it the terms are those of goods from any member of the WTO, and the
 *   trade measures those on goods of any origin
 */
export function lookup(
  code: string,
  terms: { readonly date: string; readonly origin?: string },
  books: Books,
): Lookup {
  const { tariff, names } = books;
  const hs8 = code.slice(0, 8);
  if (tariff.has(hs8)) return { kind: 'line', code, line: reportOn(code, terms, books) };
  const summaries = (prefix: string) =>
    tariff.under(prefix).map((one) => summaryOf(one, terms.date, books));
  const lines = code.length < 8 ? summaries(code) : [];
  if (lines.length > 0)
    return { kind: 'range', code, names: names.path(code), range: dutyRange(lines), lines };
  const under = [6, 4]
    .map((length) => code.slice(0, length))
    .find((prefix) => prefix.length >= 4 && tariff.under(prefix).length > 0);
  return {
    kind: 'none',
    code,
    under: under ?? '',
    lines: under === undefined ? [] : summaries(under),
  };
}

function summaryOf(hs8: string, date: string, { tariff, names }: Books): LineSummary {
  const name = names.nearest(hs8);
  const duty = chooseDuty(tariff.rates(hs8, date), { origin: '' });
  return { hs8, ...(name && { name }), duty };
}

function reportOn(
  code: string,
  { date, origin }: { readonly date: string; readonly origin?: string },
  { tariff, names, declarations }: Books,
): LineReport {
  const hs8 = code.slice(0, 8);
  const line = tariff.line(hs8);
  const declaration = declarations.elements(hs8);
  const rates = tariff.rates(code, date);
  const duty = chooseDuty(rates, { origin: origin ?? '' });
  const vat = tariff.vat(code, date);
  return {
    hs8,
    names: names.path(code),
    duty,
    vat,
    consumptionTax: tariff.consumptionTax(code, date),
    // What is on all goods of a country says nothing as long as the origin is open.
    measures: tariff
      .measures(hs8, origin, date)
      .filter(({ allGoods }) => origin !== undefined || allGoods !== true),
    measuresElsewhere: origin === undefined ? [] : tariff.measuresElsewhere(origin),
    cbec: tariff.cbecListed(code, date),
    units: line?.units ?? [],
    unitsSource: tariff.source('units-controls'),
    controls: line === undefined ? [] : controlsOf(line),
    ...(declaration !== undefined && { declaration }),
    declarationSource: tariff.source('declaration-elements'),
    remarks: [
      ...remarksOn({ code, date, duty, rates, notes: line?.notes ?? [], vat }),
      ...tariff.importedRemarks(code, date),
    ],
  };
}

/** The sentence for a code that the tariff does not have. */
export function notInTariff(found: Extract<Lookup, { kind: 'none' }>, edition: string): string {
  const start = `${dotted(found.code)} is not in the tariff of ${edition}`;
  return found.under === ''
    ? `${start}, and nothing there begins with ${dotted(found.code.slice(0, 4))}.`
    : `${start}. These lines begin with ${dotted(found.under)}; which one the goods belong to is for you or your broker to decide.`;
}
