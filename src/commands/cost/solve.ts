import { rateFinder } from '../../cost/rates/rates-for.ts';
import { type Solved, solvePrice } from '../../cost/solve.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { type Fraction, over, plus, toFixed } from '../../fraction.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import { numberFlag } from './amount-flags.ts';
import type { CostFlags } from './flags.ts';
import { flagGoods } from './goods.ts';
import { catalogGoods, openRun, openSources, type ReadGoods } from './run.ts';
import { withShares } from './shares.ts';

interface Target {
  readonly kind: 'landed' | 'retail';
  readonly amount: string;
  /** Landed cost of one unit that this leaves, CNY. */
  readonly landed: Fraction;
}

/**
 * `ewtp cost solve`: the price of one unit, ex works unless an Incoterm is given, that reaches a target.
 * @throws UserError when the target is missing or wrong
 */
export async function costSolve(
  paths: readonly string[],
  flags: CostFlags,
  session: Session,
): Promise<ExitCode> {
  const target = targetOf(flags);
  // The price is what is sought: one stands in for it until it is found.
  const asked = { ...flags, price: '1', incoterm: flags.incoterm ?? 'EXW' };
  const run = await openRun(asked, session);
  const ratesOf = rateFinder(run.tariff, run.terms);
  const sources = await openSources(paths, session);
  const goods =
    paths.length === 0
      ? [flagGoods(asked, run)]
      : withShares(() => catalogGoods(sources, asked, run, session), asked, run);
  const items: SolvedItem[] = [];
  for await (const one of goods) {
    const { goods: priced } = one;
    const solved =
      priced === undefined
        ? []
        : run.regimes
            .filter(({ forSale }) => forSale)
            .map((rules) => solvePrice(rules, priced, ratesOf(priced), run.terms, target.landed));
    items.push({ ...itemOf(one), regimes: solved });
  }
  const fx = items.flatMap(({ currency }) => run.fx.of(currency) ?? []);
  const { asOf } = run.terms;
  const answer = { asOf, target: { ...target, landed: toFixed(target.landed, 2) }, items };
  session.world.terminal.out(
    flags.json
      ? `${jsonText({ schema: 'ewtp/cost-solve@1', ...answer, fx: fx.slice(0, 1) }, 2)}\n`
      : textOf(answer.items, target, session),
  );
  const refused = items.some(
    (item) => item.faults.length > 0 || item.regimes.some((one) => one.refused !== undefined),
  );
  return refused ? EXIT.findings : EXIT.fine;
}

interface SolvedItem extends ReturnType<typeof itemOf> {
  readonly regimes: readonly Solved[];
}

function itemOf({ said, goods, faults, place }: ReadGoods) {
  const { sku, hs, origin } = said;
  return {
    sku,
    hs,
    origin,
    currency: goods?.currency ?? '',
    incoterm: goods?.incoterm ?? '',
    faults,
    ...(place !== undefined && { place }),
  };
}

function targetOf({ targetLanded, targetRetail, margin }: CostFlags): Target {
  if (targetLanded !== undefined && targetRetail === undefined) {
    const landed = numberFlag('--target-landed', targetLanded, 'no-zero');
    return { kind: 'landed', amount: targetLanded, landed };
  }
  if (targetRetail === undefined || targetLanded !== undefined)
    throw new UserError(
      'ewtp cost solve needs one target.',
      'Give --target-landed CNY, or --target-retail CNY with --margin PERCENT.',
    );
  const retail = numberFlag('--target-retail', targetRetail, 'no-zero');
  const percent = numberFlag('--margin', margin ?? '0', 'zero');
  const factor = plus({ n: 1n, d: 1n }, { n: percent.n, d: percent.d * 100n });
  return { kind: 'retail', amount: targetRetail, landed: over(retail, factor) };
}

function textOf(items: readonly SolvedItem[], target: Target, { style }: Session): string {
  const landed = toFixed(target.landed, 2);
  const head = `Highest price of one unit that lands at ${landed} CNY or less:\n`;
  const lines = items.flatMap(({ sku, currency, incoterm, regimes, faults }) => [
    style.bold(visible(sku)),
    ...faults.map(({ column, message }) => `  ${column}: ${visible(message)}`),
    ...regimes.map((one) =>
      one.price === undefined
        ? `  ${one.regime}: refused: ${visible(one.refused ?? '')}`
        : `  ${one.regime}: ${style.green(`${one.price} ${currency}`)} ${incoterm}, landing at ${one.landedPerUnit ?? ''} CNY (${one.grade ?? ''})${
            one.next === undefined
              ? ''
              : `; ${one.next.price} would land at ${one.next.landedPerUnit}`
          }`,
    ),
  ]);
  return `${head}${lines.join('\n')}\n`;
}
