import { assess, type Detail } from '../../cost/assess.ts';
import type { CostEntry } from '../../cost/breakdown.ts';
import { faultyEntry, pricedEntry } from '../../cost/entry.ts';
import type { Goods } from '../../cost/goods.ts';
import { quickAssessor } from '../../cost/quick/assess-quickly.ts';
import { rateFinder } from '../../cost/rates/rates-for.ts';
import type { CostRun, ReadGoods } from './run.ts';

/** Prices goods one by one; what has been looked up is kept for the next. */
export function pricer(run: CostRun, detail: Detail = 'lines'): (read: ReadGoods) => CostEntry {
  const ratesOf = rateFinder(run.tariff, run.terms);
  const priced =
    detail === 'totals'
      ? quickAssessor(run.regimes, ratesOf, run.terms)
      : (goods: Goods) => assess(goods, run.regimes, ratesOf(goods), run.terms);
  return ({ goods, faults, said, place }) => {
    if (goods === undefined) return faultyEntry(said, faults, place);
    const item = priced(goods);
    return pricedEntry(item, goods.currency, place);
  };
}
