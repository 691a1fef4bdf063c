import type { Source } from '../source.ts';
import {
  type ConsumptionTaxEntry,
  type ConsumptionTaxItem,
  consumptionTaxItems,
} from './consumption-tax.ts';
import { type Imported, type ImportedFact, NOTHING_IMPORTED } from './imported.ts';
import { lineOf, type TariffLine } from './line.ts';
import { type MeasureEntry, measuresElsewhere, measuresOn, type TradeMeasure } from './measures.ts';
import { importedTax, withImportedRates } from './overlay.ts';
import { type Provenance, sourcesOf } from './provenance.ts';
import { bundledRates, type DutyRate } from './rates.ts';
import { remembering } from './remember.ts';
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
  /** What the user imported. */
  readonly imported: Imported;
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
  /** Remarks on what was imported for a code and cannot be used as it stands. */
  importedRemarks(code: string, date: string): readonly string[];
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
export function codesOf(rates: string, imported: Imported): Codes {
  return codesIn(sortedRows(rates), imported);
}

function codesIn(rates: SortedRows, imported: Imported): Codes {
  const under = (prefix: string) => {
    const added = imported.codesUnder(prefix);
    const bundled = rates.keysUnder(prefix);
    return added.length === 0 ? bundled : [...new Set([...bundled, ...added])].toSorted();
  };
  return {
    edition: EDITION.name,
    has: (hs8) =>
      hs8.length === 8 && (rates.find(hs8) !== undefined || imported.codesUnder(hs8).length > 0),
    under,
    imported,
  };
}

export function tariffOf(texts: TariffTexts, imported: Imported = NOTHING_IMPORTED): Tariff {
  const rates = sortedRows(texts.rates);
  const agreements = sortedRows(texts.agreements);
  const reducedVat = sortedRows(texts.vat);
  const tables = {
    unitsControls: sortedRows(texts.unitsControls),
    units: sortedRows(texts.units),
    notes: sortedRows(texts.notes),
  };
  const sources = sourcesOf(texts.provenance);
  const codes = codesIn(rates, imported);
  const ratesOf = remembering((hs8) => {
    const row = rates.find(hs8);
    return row === undefined ? [] : bundledRates(row, agreements, sources);
  });
  const vatOf = remembering((hs8) => bundledVat(hs8, reducedVat, sources));
  const taxOf = remembering((hs8) => consumptionTaxItems(hs8, texts.consumptionTax, sources));
  return {
    ...codes,
    line: (hs8) => (codes.has(hs8) ? lineOf(hs8, tables, sources) : undefined),
    rates(code, date) {
      return withImportedRates(code, date, ratesOf(code.slice(0, 8)), imported);
    },
    vat(code, date) {
      const listed = imported.at(code, 'vat', date);
      return listed?.kind === 'value'
        ? { percent: listed.value, basis: 'imported', candidates: [], source: listed.source }
        : vatOf(code.slice(0, 8));
    },
    consumptionTax(code, date) {
      const listed = imported.at(code, 'consumption-tax', date);
      return listed?.kind === 'value'
        ? importedTax(code, listed.value, listed.source)
        : taxOf(code.slice(0, 8));
    },
    measures: (code, origin, date) => measuresOn(code, origin, date, texts.measures),
    measuresElsewhere: (origin) => measuresElsewhere(origin, texts.measures),
    cbecListed(code, date) {
      if (!imported.covers('cbec-list', date)) return 'unknown';
      return imported.at(code, 'cbec', date) === undefined ? 'not-listed' : 'listed';
    },
    importedRemarks: (code, date) =>
      FACTS_IN_WORDS.flatMap(([fact, words]) => {
        const answer = imported.at(code, fact, date);
        return answer?.kind === 'differs'
          ? [
              `Your imported list gives the 10-digit lines of ${code} different ${words} (${answer.values.join(', ')}): ask with all ten digits.`,
            ]
          : [];
      }),
    source: (set) => sources(set),
  };
}

const FACTS_IN_WORDS: readonly (readonly [ImportedFact, string])[] = [
  ['mfn', 'MFN rates'],
  ['provisional', 'provisional rates'],
  ['vat', 'VAT rates'],
  ['consumption-tax', 'consumption tax'],
];
