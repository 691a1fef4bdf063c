import type { Source } from '../source.ts';
import {
  type ConsumptionTaxEntry,
  type ConsumptionTaxItem,
  consumptionTaxItems,
} from './consumption-tax.ts';
import { lineOf, type TariffLine } from './line.ts';
import { type MeasureEntry, measuresElsewhere, measuresOn, type TradeMeasure } from './measures.ts';
import { type Provenance, sourcesOf } from './provenance.ts';
import { bundledRates, type DutyRate } from './rates.ts';
import { type SortedRows, sortedRows } from './sorted-rows.ts';
import { bundledVat, type VatRate } from './vat.ts';

/** The yearly edition of the tariff. */
export interface Edition {
  readonly name: string;
  /** First and last day for which it was published. */
  readonly from: string;
  readonly to: string;
}

/** The edition that ewtp brings along. */
export const EDITION: Edition = { name: '2026', from: '2026-01-01', to: '2026-12-31' };

/** Which codes there are. */
export interface Codes {
  readonly edition: string;
  /** @param hs8 eight digits */
  has(hs8: string): boolean;
  /** The 8-digit codes that begin with these digits. */
  under(prefix: string): readonly string[];
}

/** All that is known of codes; every answer carries its source. Codes are digits only. */
export interface Tariff extends Codes {
  line(hs8: string): TariffLine | undefined;
  /** Every rate of the line on the day, those of a named part included; empty when there is no such line. */
  rates(code: string, date: string): readonly DutyRate[];
  vat(code: string, date: string): VatRate;
  /** Items that may apply; which does is decided by facts of the product. */
  consumptionTax(code: string, date: string): readonly ConsumptionTaxItem[];
  /** Measures that may apply. @param origin ISO alpha-2; undefined for any origin */
  measures(code: string, origin: string | undefined, date: string): readonly TradeMeasure[];
  /** Measures on goods of an origin whose codes are not in the data. */
  measuresElsewhere(origin: string): readonly TradeMeasure[];
  /** Whether the code is on the list of goods for cross-border e-commerce. */
  cbecListed(code: string, date: string): 'listed' | 'not-listed' | 'unknown';
  /** The source that stands for a set as a whole. */
  source(set: string): Source;
}

/** The texts of the files, as they lie in `data/tariff/`. */
export interface TariffTexts {
  readonly rates: string;
  readonly unitsControls: string;
  readonly units: string;
  readonly notes: string;
  readonly agreements: string;
  readonly vat: string;
  readonly consumptionTax: readonly ConsumptionTaxEntry[];
  readonly measures: readonly MeasureEntry[];
  readonly provenance: readonly Provenance[];
}

/** @param rates the text of `rates.tsv` */
export function codesOf(rates: string): Codes {
  return codesIn(sortedRows(rates));
}

function codesIn(rates: SortedRows): Codes {
  return {
    edition: EDITION.name,
    has: (hs8) => hs8.length === 8 && rates.find(hs8) !== undefined,
    under: (prefix) => rates.keysUnder(prefix),
  };
}

export function tariffOf(texts: TariffTexts): Tariff {
  const rates = sortedRows(texts.rates);
  const agreements = sortedRows(texts.agreements);
  const reducedVat = sortedRows(texts.vat);
  const tables = {
    unitsControls: sortedRows(texts.unitsControls),
    units: sortedRows(texts.units),
    notes: sortedRows(texts.notes),
  };
  const sources = sourcesOf(texts.provenance);
  return {
    ...codesIn(rates),
    line: (hs8) => (rates.find(hs8) === undefined ? undefined : lineOf(hs8, tables, sources)),
    rates(code) {
      const row = rates.find(code.slice(0, 8));
      return row === undefined ? [] : bundledRates(row, agreements, sources);
    },
    vat: (code) => bundledVat(code, reducedVat, sources),
    consumptionTax: (code) => consumptionTaxItems(code, texts.consumptionTax, sources),
    measures: (code, origin, date) => measuresOn(code, origin, date, texts.measures),
    measuresElsewhere: (origin) => measuresElsewhere(origin, texts.measures),
    cbecListed: () => 'unknown',
    source: (set) => sources(set),
  };
}
