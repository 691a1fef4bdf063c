import type { Source } from '../source.ts';
import type { Sources } from './provenance.ts';
import type { SortedRows } from './sorted-rows.ts';

/** Kinds of goods of the law's 9 % list that a code may fall under. */
interface ReducedVat {
  readonly percent: string;
  /** The law's words for the goods, in English. */
  readonly goods: string;
  /** Which goods of the code. */
  readonly what: string;
}

export interface VatRate {
  /** In percent, the rate to calculate with. */
  readonly percent: string;
  /**
   * `imported`: from a list of codes the user imported. `whole`: the whole heading seems to be goods of
   * the 9 % list. `default`: the 13 % of the law.
   */
  readonly basis: 'imported' | 'whole' | 'default';
  /** Where part of the code may be at a lower rate: said, not applied. */
  readonly candidates: readonly ReducedVat[];
  readonly source: Source;
}

/** The law's rate for goods on no list; Value Added Tax Law, Article 10. */
const STANDARD_PERCENT = '13';

/** VAT by chapter and heading: the binding list of codes is not part of the data. */
export function bundledVat(code: string, reduced: SortedRows, sources: Sources): VatRate {
  const rows = [code.slice(0, 2), code.slice(0, 4)].flatMap((prefix) => {
    const row = reduced.find(prefix);
    return row === undefined ? [] : [row];
  });
  const candidates = rows.map(([, percent = '', , goods = '', what = '']) => ({
    percent,
    goods,
    what,
  }));
  const whole = rows.find(([, , scope]) => scope === 'whole');
  const percent = whole?.[1];
  if (percent !== undefined)
    return { percent, basis: 'whole', candidates, source: sources('vat', 'not-confirmed') };
  const confidence = candidates.length > 0 ? 'not-confirmed' : 'derived';
  return {
    percent: STANDARD_PERCENT,
    basis: 'default',
    candidates,
    source: sources('vat', confidence),
  };
}
