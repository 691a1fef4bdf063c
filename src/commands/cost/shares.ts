import type { Costs } from '../../cost/goods.ts';
import { plus, ZERO } from '../../fraction.ts';
import type { CostFlags } from './flags.ts';
import type { CostRun, ReadGoods } from './run.ts';
import { costSplitter, costsOf, shareWeight } from './split-costs.ts';
import { type Split, splitNamed } from './split-named.ts';

/**
 * The goods with their share of the costs that the command line gives for all of them. Only then the
 * catalog is read twice: once for the whole, once to price.
 */
export function withShares(
  read: () => AsyncGenerator<ReadGoods>,
  flags: CostFlags,
  run: CostRun,
): AsyncGenerator<ReadGoods> {
  const split = splitNamed(flags.split ?? 'value');
  const costs = costsOf(flags, flags.currency, run);
  return Object.keys(costs).length === 0 ? read() : shared(read, split, costs);
}

async function* shared(
  read: () => AsyncGenerator<ReadGoods>,
  split: Split,
  costs: Costs,
): AsyncGenerator<ReadGoods> {
  let total = ZERO;
  for await (const one of read())
    if (one.goods !== undefined) total = plus(total, shareWeight(split, one.goods, one));
  const share = costSplitter(costs, total);
  for await (const one of read()) {
    const { goods } = one;
    yield goods === undefined
      ? one
      : {
          ...one,
          goods: { ...goods, costs: { ...goods.costs, ...share(shareWeight(split, goods, one)) } },
        };
  }
}
