// What the user imported goes before what ewtp brings along.
import type { Source } from '../source.ts';
import type { ConsumptionTaxItem } from './consumption-tax.ts';
import { parseRate, rateCell } from './formula.ts';
import type { Imported } from './imported.ts';
import type { DutyRate } from './rates.ts';

/** The imported rates of a code, then the others; a list that says "none" takes a rate away. */
export function withImportedRates(
  code: string,
  date: string,
  bundled: readonly DutyRate[],
  imported: Imported,
): readonly DutyRate[] {
  const own: DutyRate[] = [];
  let rest = bundled;
  for (const kind of ['mfn', 'provisional'] as const) {
    const listed = imported.at(code, kind, date);
    if (listed?.kind !== 'value') continue;
    const formula = parseRate(listed.value);
    if (formula === undefined) rest = rest.filter((rate) => rate.kind !== kind || isPart(rate));
    else {
      own.push({ kind, formula, covers: 'whole-line', source: listed.source, imported: true });
      // The same rate twice says nothing; a different one is shown as passed over.
      rest = rest.filter(
        (rate) => rate.kind !== kind || isPart(rate) || rateCell(rate.formula) !== listed.value,
      );
    }
  }
  return own.length === 0 ? rest : [...own, ...rest];
}

const isPart = ({ covers }: DutyRate) => covers === 'named-part';

/** What an imported list says of the consumption tax of a code; nothing when it says none. */
export function importedTax(
  code: string,
  value: string,
  source: Source,
): readonly ConsumptionTaxItem[] {
  const formula = parseRate(value);
  const none = formula?.kind === 'ad-valorem' && Number(formula.percent) === 0;
  if (formula === undefined || none) return [];
  const goods = `goods of ${code}`;
  return [{ id: code, goods, goodsZh: code, formula, levied: 'import', imported: true, source }];
}
