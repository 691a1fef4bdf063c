// One product as a row of a spreadsheet, the same for CSV and XLSX.
import type { CostEntry, RegimeCost } from '../../cost/breakdown.ts';
import type { Regime } from '../../issue.ts';
import { missingWords } from './words.ts';

/** A column of the answer about a whole product, or about one way into China. */
export interface Column<Of> {
  readonly header: string;
  /** Amounts are numbers where the form knows numbers; a `word` is one of ours and needs no quotes. */
  readonly is: 'text' | 'word' | 'amount';
  of(what: Of): string;
}

export interface CostColumns {
  readonly first: readonly Column<CostEntry>[];
  readonly ways: readonly { readonly regime: Regime; readonly columns: typeof WAY_COLUMNS }[];
  readonly last: readonly Column<CostEntry>[];
}

/** The columns of an answer about these regimes. */
export function costColumns(regimes: readonly Regime[]): CostColumns {
  return {
    first: FIRST,
    ways: regimes.map((regime) => ({
      regime,
      columns: WAY_COLUMNS.filter(({ header }) => header !== POSTAL || regime === 'postal'),
    })),
    last: LAST,
  };
}

/** Their headers, in order. */
export function costHeaders({ first, ways, last }: CostColumns): readonly Column<never>[] {
  const named = ways.flatMap(({ regime, columns }) =>
    columns.map((column) => ({ ...column, header: `${regime} ${column.header}` })),
  );
  return [...first, ...named, ...last];
}

/** What an entry says about the n-th way; undefined when its row cannot be priced at all. */
export function wayOf({ regimes }: CostEntry, regime: Regime, n: number): RegimeCost | undefined {
  const here = regimes[n];
  return here?.regime === regime ? here : regimes.find((one) => one.regime === regime);
}

const FIRST: readonly Column<CostEntry>[] = [
  { header: 'sku', is: 'text', of: ({ sku }) => sku },
  { header: 'hs_code', is: 'text', of: ({ hs }) => hs },
  { header: 'country_of_origin', is: 'text', of: ({ origin }) => origin },
  { header: 'quantity', is: 'word', of: ({ quantity }) => quantity },
  { header: 'cheapest', is: 'word', of: ({ cheapest }) => cheapest ?? '' },
];

const LAST: readonly Column<CostEntry>[] = [
  { header: 'line', is: 'word', of: ({ place }) => (place === undefined ? '' : `${place.line}`) },
  { header: 'refused', is: 'text', of: ({ refused }) => refused ?? '' },
];

const POSTAL = 'postal tax CNY';

const WAY_COLUMNS: readonly Column<RegimeCost>[] = [
  { header: 'eligible', is: 'word', of: ({ eligible }) => eligible },
  amount('customs value CNY', ({ totals }) => totals?.customsValue ?? ''),
  amount('duty CNY', ({ totals }) => totals?.duty ?? ''),
  amount('additional duty CNY', ({ totals }) => totals?.additionalDuty ?? ''),
  amount('consumption tax CNY', ({ totals }) => totals?.consumptionTax ?? ''),
  amount('VAT CNY', ({ totals }) => totals?.vat ?? ''),
  amount(POSTAL, ({ totals }) => totals?.postalTax ?? ''),
  amount('tax CNY', ({ totals }) => totals?.tax ?? ''),
  amount('landed CNY', ({ totals }) => totals?.landed ?? ''),
  amount('landed per unit CNY', ({ totals }) => totals?.landedPerUnit ?? ''),
  amount('tax at least CNY', ({ taxRange }) => taxRange?.low ?? ''),
  amount('landed at least CNY', ({ range }) => range?.low ?? ''),
  amount('landed per unit at least CNY', ({ unitRange }) => unitRange?.low ?? ''),
  { header: 'grade', is: 'word', of: ({ grade }) => grade ?? '' },
  { header: 'remarks', is: 'text', of: cellRemarks },
];

function amount(header: string, of: (cost: RegimeCost) => string): Column<RegimeCost> {
  return { header, is: 'amount', of };
}

/** Why there are no figures, what has to be true, what was assumed, what to fill. */
export function remarks({ refused, reasons, assumptions, missing }: RegimeCost): string {
  return [
    ...(refused === undefined ? [] : [`refused: ${refused}`]),
    ...reasons,
    ...assumptions,
    ...missing.map(missingWords),
  ].join('; ');
}

/** A cell holds one amount; where there are two, it is said which one. */
function cellRemarks(cost: RegimeCost): string {
  const all = remarks(cost);
  return cost.grade === 'bounded'
    ? `a range: amounts are the highest, the least stands under “at least”; ${all}`
    : all;
}
