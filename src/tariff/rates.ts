import type { Source } from '../source.ts';
import { parseRate, type RateFormula } from './formula.ts';
import { agreementOrigins } from './origins.ts';
import type { Sources } from './provenance.ts';
import type { SortedRows } from './sorted-rows.ts';

/** One duty rate that stands in the tariff for a line, whether or not it applies to the goods at hand. */
export interface DutyRate {
  readonly kind: 'mfn' | 'provisional' | 'agreement' | 'general';
  readonly formula: RateFormula;
  /** `named-part`: only for the product named, not for the rest of the line. */
  readonly covers: 'whole-line' | 'named-part';
  /** The product, as the tariff names it; a trailing … was cut short in our reading. */
  readonly namedItemZh?: string;
  /** The agreement, for example `CH` or `RCEP-JP`. */
  readonly agreement?: string;
  /** Countries whose goods it is for, where not all of the World Trade Organization. */
  readonly origins?: readonly string[];
  readonly source: Source;
  /** The user imported it; it goes before what ewtp brings along. */
  readonly imported?: true;
}

/** The rates that ewtp brings along for an 8-digit line, in the order MFN, provisional, general, agreements. */
export function bundledRates(
  row: readonly string[],
  agreements: SortedRows,
  sources: Sources,
): readonly DutyRate[] {
  const [hs8 = '', mfn = '', provisional = '', scope, named = '', namedMfn = '', general = ''] =
    row;
  const confidence = row[7] === '2' ? 'verified' : 'derived';
  const tariff = sources('rates', confidence);
  const part = { covers: 'named-part', ...(named !== '' && { namedItemZh: named }) } as const;
  const whole = { covers: 'whole-line' } as const;
  return [
    ...rate(mfn, { kind: 'mfn', ...whole, source: tariff }),
    ...rate(namedMfn, { kind: 'mfn', ...part, source: tariff }),
    ...rate(provisional, {
      kind: 'provisional',
      ...(scope === 'part' ? part : whole),
      // The two readings differ in this column on 54 lines, and which these are is not recorded.
      source: sources('provisional-rates', 'derived'),
    }),
    ...rate(general, { kind: 'general', ...whole, source: tariff }),
    ...agreements.under(hs8).flatMap(([, agreement = '', percent = '']) =>
      rate(percent, {
        kind: 'agreement',
        ...whole,
        agreement,
        origins: agreementOrigins(agreement),
        source: sources('agreement-rates'),
      }),
    ),
  ];
}

function rate(cell: string, rest: Omit<DutyRate, 'formula'>): readonly DutyRate[] {
  const formula = parseRate(cell);
  return formula === undefined ? [] : [{ formula, ...rest }];
}
