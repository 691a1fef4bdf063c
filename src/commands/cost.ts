import type { Command } from 'commander';
import { EXIT, UserError } from '../errors.ts';
import { type CostFlags, withCostFlags } from './cost/flags.ts';
import { flagGoods } from './cost/goods.ts';
import { openOutput } from './cost/output.ts';
import { pricer } from './cost/price.ts';
import { catalogGoods, openRun, openSources } from './cost/run.ts';
import { withShares } from './cost/shares.ts';
import type { Verb } from './verb.ts';

export const cost: Verb = {
  examples: [
    {
      line: 'ewtp cost --hs 22042100 --price 8.50 --currency EUR --origin BE --incoterm CIF --fx EUR=7.85',
      says: 'what a bottle of wine costs under every way into China',
    },
    {
      line: 'ewtp cost catalog.csv --fx EUR=7.85 --freight 1200EUR --split weight',
      says: 'a whole catalog, with the freight split over the products',
    },
    {
      line: 'ewtp cost catalog.csv --fx EUR=7.85 --format xlsx=cost.xlsx',
      says: 'as a spreadsheet',
    },
    {
      line: 'ewtp cost diff --from 2026-02-01 --to 2026-03-01 catalog.csv --fx EUR=7.85',
      says: 'which products cost more or less between two days, and why',
    },
    {
      line: 'ewtp cost solve --target-landed 60 --hs 22042100 --origin BE --currency EUR --incoterm CIF --fx EUR=7.85',
      says: 'the price at which the goods land for that much',
    },
  ],
  describe: (command: Command) =>
    withCostFlags(
      command.argument('[catalogs...]', 'catalogs to price; or diff or solve, see the examples'),
    ),

  async run(command, session) {
    const flags = command.opts<CostFlags>();
    const [first = '', ...rest] = command.args;
    if (first === 'diff') return (await import('./cost/diff.ts')).costDiff(rest, flags, session);
    if (first === 'solve') return (await import('./cost/solve.ts')).costSolve(rest, flags, session);
    refuseUnused(command.args, flags);
    const run = await openRun(flags, session);
    const many = command.args.length > 0;
    if (!many && flags.hs === undefined)
      throw new UserError(
        'There is nothing to price.',
        'Name a catalog, or describe the goods: ewtp cost --hs 22042100 --price 8.50 --currency EUR --origin BE',
      );
    const regimes = run.regimes.map(({ regime }) => regime);
    const head = { asOf: run.terms.asOf, regimes, many };
    const output = await openOutput(flags, head, run.fx, session);
    const sources = await openSources(command.args, session);
    const price = pricer(run, output.detail);
    const goods = many
      ? withShares(() => catalogGoods(sources, flags, run, session), flags, run)
      : [flagGoods(flags, run)];
    let count = 0;
    for await (const one of goods) {
      output.item(price(one));
      if (++count % 1000 === 0) session.progress.at(`cost: ${count.toLocaleString('en')} products`);
    }
    session.progress.done();
    const { refused } = await output.end();
    return refused > 0 ? EXIT.findings : EXIT.fine;
  },
};

/** Flags that would change nothing: better a question than an answer to another one. */
function refuseUnused(catalogs: readonly string[], flags: CostFlags): void {
  if (catalogs.length > 0 && (flags.hs ?? flags.price) !== undefined)
    throw new UserError(
      'A catalog and --hs or --price cannot be priced together.',
      'Leave out the catalog to price the goods of the flags, or leave out the flags.',
    );
  const { targetLanded, targetRetail, from, to } = flags;
  if ((targetLanded ?? targetRetail) !== undefined)
    throw new UserError(
      '--target-landed and --target-retail belong to ewtp cost solve.',
      'Write ewtp cost solve --target-landed 60 …',
    );
  if ((from ?? to) !== undefined)
    throw new UserError(
      '--from and --to belong to ewtp cost diff.',
      'Write ewtp cost diff --from DATE --to DATE …; for one day, --as-of DATE.',
    );
}
