import type { CostEntry } from '../../cost/breakdown.ts';
import { changeOf, type ItemChange, type RateChange } from '../../cost/diff.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import type { SourceFile } from '../../io/world.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import { isoDate, type Session } from '../session.ts';
import type { CostFlags } from './flags.ts';
import { flagGoods } from './goods.ts';
import { pricer } from './price.ts';
import { type CostRun, catalogGoods, openRun, openSources, type ReadGoods } from './run.ts';
import { withShares } from './shares.ts';

/**
 * `ewtp cost diff`: which products cost something else on another day, and which rate did it.
 * @throws UserError when a day is missing or the data cannot be used
 */
export async function costDiff(
  paths: readonly string[],
  flags: CostFlags,
  session: Session,
): Promise<ExitCode> {
  const { from, to } = flags;
  if (from === undefined || to === undefined)
    throw new UserError(
      'ewtp cost diff needs two days.',
      'Write for example ewtp cost diff --from 2026-02-01 --to 2026-03-01 catalog.csv',
    );
  const days = [isoDate(from, '--from'), isoDate(to, '--to')] as const;
  const [before, after] = await Promise.all(
    days.map((asOf) => openRun(flags, { ...session, asOf })),
  );
  if (before === undefined || after === undefined) throw new Error('two runs were opened');
  const [priceBefore, priceAfter] = [pricer(before), pricer(after)];
  const sources = await openSources(paths, session);
  const goodsAfter = entriesOf(sources, flags, after, { ...session, asOf: days[1] });
  const write = flags.json ? jsonWriter(days, session) : textWriter(days, session);
  let items = 0;
  let changed = 0;
  for await (const one of entriesOf(sources, flags, before, { ...session, asOf: days[0] })) {
    const other = await goodsAfter.next();
    if (other.done === true) break;
    items++;
    const earlier = priceBefore(one);
    const exchange = exchangeChange(earlier, before, after);
    const change = changeOf(earlier, priceAfter(other.value), exchange);
    if (change === undefined) continue;
    changed++;
    write.item(change);
  }
  write.end({ items, changed });
  return EXIT.fine;
}

function entriesOf(
  sources: readonly SourceFile[],
  flags: CostFlags,
  run: CostRun,
  session: Session,
): AsyncGenerator<ReadGoods> {
  if (sources.length === 0) return single(flagGoods(flags, run));
  return withShares(() => catalogGoods(sources, flags, run, session), flags, run);
}

async function* single(one: ReadGoods): AsyncGenerator<ReadGoods> {
  yield one;
}

function exchangeChange(
  { currency = 'CNY' }: CostEntry,
  before: CostRun,
  after: CostRun,
): RateChange | undefined {
  const [was, is] = [before.fx.of(currency), after.fx.of(currency)];
  if (was === undefined || is === undefined || was.rate === is.rate) return undefined;
  return { line: 'exchange-rate', from: was.rate, to: is.rate, source: is.source };
}

interface DiffWriter {
  item(change: ItemChange): void;
  end(summary: { items: number; changed: number }): void;
}

function jsonWriter([from, to]: readonly [string, string], { world }: Session): DiffWriter {
  const { out } = world.terminal;
  let first = true;
  out(`{\n"schema": "ewtp/cost-diff@1",\n"from": "${from}",\n"to": "${to}",\n"items": [`);
  return {
    item(change) {
      out(`${first ? '' : ','}\n${jsonText(change)}`);
      first = false;
    },
    end: (summary) => out(`\n],\n"summary": ${jsonText(summary)}\n}\n`),
  };
}

function textWriter([from, to]: readonly [string, string], session: Session): DiffWriter {
  const { style, world } = session;
  const { out } = world.terminal;
  return {
    item({ sku, hs, regimes }) {
      out(`${style.bold(visible(sku))}  ${hs}\n`);
      for (const { regime, from: was, to: is, because } of regimes) {
        out(`  ${regime}: ${visible(was)} → ${visible(is)}\n`);
        for (const { line, from: old, to: now, source } of because)
          out(
            `    ${line}: ${visible(old)} → ${visible(now)}\n      ${style.dim(visible(source))}\n`,
          );
      }
    },
    end: ({ items, changed }) =>
      out(`${changed} of ${items} products cost something else on ${to} than on ${from}.\n`),
  };
}
