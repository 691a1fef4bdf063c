// One product as a row of a spreadsheet, the same for CSV and XLSX.
import type { CostEntry, RegimeCost } from '../../cost/breakdown.ts';
import type { Regime } from '../../issue.ts';

export interface Cell {
  readonly header: string;
  /** Amounts are written as numbers where the form knows numbers. */
  readonly is: 'text' | 'amount';
  of(entry: CostEntry): string;
}

/** The columns of an answer about these regimes. */
export function costCells(regimes: readonly Regime[]): readonly Cell[] {
  return [
    text('sku', ({ sku }) => sku),
    text('hs_code', ({ hs }) => hs),
    text('country_of_origin', ({ origin }) => origin),
    text('quantity', ({ quantity }) => quantity),
    text('cheapest', ({ cheapest }) => cheapest ?? ''),
    ...regimes.flatMap(regimeCells),
    text('line', ({ place }) => (place === undefined ? '' : String(place.line))),
    text('refused', ({ refused }) => refused ?? ''),
  ];
}

function regimeCells(regime: Regime): readonly Cell[] {
  const of = (pick: (cost: RegimeCost) => string) => (entry: CostEntry) => {
    const cost = entry.regimes.find((one) => one.regime === regime);
    return cost === undefined ? '' : pick(cost);
  };
  const amount = (header: string, pick: (cost: RegimeCost) => string | undefined): Cell => ({
    header: `${regime} ${header}`,
    is: 'amount',
    of: of((cost) => pick(cost) ?? ''),
  });
  return [
    text(
      `${regime} eligible`,
      of(({ eligible }) => eligible),
    ),
    amount('customs value CNY', ({ totals }) => totals?.customsValue),
    amount('duty CNY', ({ totals }) => totals?.duty),
    amount('additional duty CNY', ({ totals }) => totals?.additionalDuty),
    amount('consumption tax CNY', ({ totals }) => totals?.consumptionTax),
    amount('VAT CNY', ({ totals }) => totals?.vat),
    ...(regime === 'postal' ? [amount('postal tax CNY', ({ totals }) => totals?.postalTax)] : []),
    amount('tax CNY', ({ totals }) => totals?.tax),
    amount('landed CNY', ({ totals }) => totals?.landed),
    amount('landed per unit CNY', ({ totals }) => totals?.landedPerUnit),
    amount('tax at least CNY', ({ taxRange }) => taxRange?.low),
    amount('landed at least CNY', ({ range }) => range?.low),
    amount('landed per unit at least CNY', ({ unitRange }) => unitRange?.low),
    text(
      `${regime} grade`,
      of(({ grade }) => grade ?? ''),
    ),
    text(`${regime} remarks`, of(cellRemarks)),
  ];
}

/** Why there are no figures, what has to be true, what was assumed, what to fill. */
export function remarks({ refused, reasons, assumptions, missing }: RegimeCost): string {
  return [
    ...(refused === undefined ? [] : [`refused: ${refused}`]),
    ...reasons,
    ...assumptions,
    ...missing.map(({ column, why }) => `fill ${column}: ${why}`),
  ].join('; ');
}

/** A cell holds one amount; where there are two, it is said which one. */
function cellRemarks(cost: RegimeCost): string {
  const all = remarks(cost);
  return cost.grade === 'bounded'
    ? `a range: amounts are the highest, the least stands under “at least”; ${all}`
    : all;
}

function text(header: string, of: Cell['of']): Cell {
  return { header, is: 'text', of };
}
