import { assess, type Detail } from '../cost/assess.ts';
import type { CostEntry } from '../cost/breakdown.ts';
import { faultyEntry, pricedEntry } from '../cost/entry.ts';
import { rateFinder } from '../cost/rates/rates-for.ts';
import type { CostRun, ReadGoods } from './cost-run.ts';

/** Prices goods one by one; what has been looked up is kept for the next. */
export function pricer(run: CostRun, detail: Detail = 'lines'): (read: ReadGoods) => CostEntry {
  const ratesOf = rateFinder(run.tariff, run.terms);
  return ({ goods, faults, said, place }) => {
    if (goods === undefined) return faultyEntry(said, faults, place);
    const item = assess(goods, run.regimes, ratesOf(goods), run.terms, detail);
    return pricedEntry(item, goods.currency, place);
  };
}
