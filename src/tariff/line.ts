import type { Source } from '../source.ts';
import type { Sources } from './provenance.ts';
import type { SortedRows } from './sorted-rows.ts';

/** A unit in which customs counts goods of a line. */
export interface StatutoryUnit {
  /** Customs code of the unit, for example `035`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** `kg`, `l`, `piece` …; '' for units that no catalog column counts. */
  readonly symbol: string;
}

/** A remark on a line in our own words. */
export interface LineNote {
  /**
   * `quota`: the rate is that outside the tariff quota. `conflict`: readings of the tariff differ.
   * `named-part`: a part of the line has a rate that is not in the data. `named-part-words`: the named
   * part in English. `words`: anything else.
   */
  readonly kind: 'quota' | 'conflict' | 'named-part' | 'named-part-words' | 'words';
  readonly note: string;
}

/** What is known of an 8-digit line besides its rates. */
export interface TariffLine {
  readonly hs8: string;
  /** The first is the one customs counts in; empty when not known. */
  readonly units: readonly StatutoryUnit[];
  /** Letters of import and export controls (监管条件); indications only: the 10-digit line decides. */
  readonly supervision: string;
  /** Letters of inspection (检验检疫); indications only. */
  readonly inspection: string;
  readonly notes: readonly LineNote[];
  readonly unitsSource: Source;
}

export function lineOf(
  hs8: string,
  tables: {
    readonly unitsControls: SortedRows;
    readonly units: SortedRows;
    readonly notes: SortedRows;
  },
  sources: Sources,
): TariffLine {
  const [, , , supervision = '', inspection = ''] = tables.unitsControls.find(hs8) ?? [];
  return {
    hs8,
    units: unitsOf(hs8, tables),
    supervision,
    inspection,
    notes: tables.notes.under(hs8).flatMap(([, kind, note = '']) => {
      const known = NOTE_KINDS.find((one) => one === kind);
      return known === undefined ? [] : [{ kind: known, note }];
    }),
    unitsSource: sources('units-controls'),
  };
}

/** The statutory units of a line; empty when not known. */
export function unitsOf(
  hs8: string,
  tables: { readonly unitsControls: SortedRows; readonly units: SortedRows },
): readonly StatutoryUnit[] {
  const [, unit1 = '', unit2 = ''] = tables.unitsControls.find(hs8) ?? [];
  return [unit1, unit2].flatMap((code) => unitNamed(code, tables.units));
}

const NOTE_KINDS = ['quota', 'conflict', 'named-part', 'named-part-words', 'words'] as const;

function unitNamed(code: string, units: SortedRows): readonly StatutoryUnit[] {
  if (code === '') return [];
  const [, zh = '', en = '', symbol = ''] = units.find(code) ?? [];
  return [{ code, zh, en, symbol }];
}
