import type { Command } from 'commander';
import type { ShopConfig } from '../config.ts';
import type { ExitCode } from '../errors.ts';
import { type Brake, brake, interrupted, lockLost, outOfTime } from '../listing/calls/stop.ts';
import { type Journal, openJournal, readJournals } from '../listing/journal/journal.ts';
import { BEAT_MS, type Lock, takeLock } from '../listing/journal/lock.ts';
import { knownOf } from '../listing/journal/state.ts';
import { pictureBook } from '../listing/pictures.ts';
import { guard } from '../listing/plan/guards.ts';
import type { DrawnPlan } from '../listing/plan/plan.ts';
import type { Reader } from '../listing/plan/read-shop.ts';
import { push as doPlan } from '../listing/push/push.ts';
import { type ItemResult, untried } from '../listing/push/result.ts';
import { settle } from '../listing/push/settle.ts';
import type { Session } from './session.ts';
import { folderOf, isChosen } from './shop/desired.ts';
import { choiceOf, planFor } from './shop/make-plan.ts';
import { concurrencyOf, numberFlag, shardOf, withPlanFlags } from './shop/plan-flags.ts';
import { limitsOf, type PushFlags } from './shop/push-flags.ts';
import { planPackage, writePackage } from './shop/push-package.ts';
import { isPlan, readPlan, refreshed } from './shop/saved-plan.ts';
import { type OpenShop, openShop, PACKAGE } from './shop/shop.ts';
import { showPush } from './shop/show-push.ts';
import type { Verb } from './verb.ts';

export const push: Verb = {
  examples: [
    {
      line: 'ewtp push catalog.csv --shop sandbox',
      says: 'list a catalog on the local marketplace',
    },
    {
      line: 'ewtp push catalog.csv --shop belgium --failed failed.csv',
      says: 'list as drafts; what is rejected comes back as a catalog to mend',
    },
    {
      line: 'ewtp push plan.json --shop belgium --publish',
      says: 'do a plan that somebody has looked at',
    },
  ],
  describe: (command: Command) =>
    withPlanFlags(command.argument('<catalog|plan>', 'a catalog, or a plan that ewtp plan saved'))
      .option('--allow-unlist', 'take off the shelf what the catalog has no more')
      .option('--max-change <percent>', 'refuse to change a larger part of the listings (100)')
      .option('--max-price-drop <percent>', 'refuse to lower a price by more (50)')
      .option('--max-minutes <n>', 'stop after so long; the next run goes on')
      .option('--failed <file>', 'write the rejected rows as a catalog, with the reasons')
      .option('--dry-run', 'plan and check, send nothing that changes the shop'),

  async run(command, session) {
    const [path = ''] = command.args;
    const flags = command.opts<PushFlags>();
    const stop = brake();
    const config = session.config.shops?.[flags.shop];
    if (config?.marketplace === PACKAGE) return handOver(path, flags, config, stop, session);
    const deaf = session.world.processes.onStop(() => {
      stop.pull(interrupted());
      // Who asks twice is not kept waiting.
      deaf();
    });
    limitTime(flags.maxMinutes, stop, session);
    const shop = await openShop(flags.shop, stop, session);
    try {
      if (flags.dryRun) return await dryRun(path, flags, shop, stop, session);
      const share = shardOf(flags.shard);
      const lock = await takeLock(shop.place.folder, share, session.world);
      keepAlive(lock, stop, session);
      try {
        const place =
          share === undefined
            ? shop.place
            : { ...shop.place, share: `${share.index}-of-${share.of}` };
        const journal = await openJournal(place, session.world);
        try {
          return await run(path, flags, shop, journal, stop, session);
        } finally {
          await journal.close();
        }
      } finally {
        await lock.release();
      }
    } finally {
      deaf();
      await shop.close();
    }
  },
};

/** For a shop that a partner runs: files instead of calls. */
async function handOver(
  path: string,
  flags: PushFlags,
  config: ShopConfig,
  stop: Brake,
  session: Session,
): Promise<ExitCode> {
  const handed = await planPackage(path, flags, config, session);
  await guard(handed.plan, handed.plan.items, limitsOf(flags));
  if (!flags.dryRun) {
    await writePackage(handed, session);
    session.note(
      `Written for the partner: ${handed.path} and listings.xlsx, pictures.csv beside it.`,
    );
  }
  const { plan, results, path: journal } = handed;
  return showPush({ plan, results, journal, stop, flags, calls: { all: 0, writes: 0 } }, session);
}

async function run(
  path: string,
  flags: PushFlags,
  shop: OpenShop,
  journal: Journal,
  stop: Brake,
  session: Session,
): Promise<ExitCode> {
  const { world } = session;
  const reader = readerOf(flags, shop, stop, session);
  const { concurrency } = reader;
  const parts = { ...reader, world, journal, settleMs: shop.settleMs };
  // Other shares' attempts are theirs to settle: they may be under way this very moment.
  const mine = choiceOf({ ...(flags.shard !== undefined && { shard: flags.shard }) });
  const { state } = journal;
  const isOpen = (sku: string) => knownOf(state, sku)?.open?.action === 'create';
  const open = [...state.known.keys()].filter((sku) => isChosen(sku, mine) && isOpen(sku));
  if (open.length > 0) {
    session.note(`${open.length} attempts of an earlier run have no known end; looking them up.`);
    await settle(open, parts);
  }
  const plan = await thePlan(path, flags, shop, state, reader, session);
  await guard(plan.head, plan.items, limitsOf(flags));
  const pictures = pictureBook({ ...parts, folder: folderOf(plan.head.catalog.path, world) });
  const results = await doPlan(plan, {
    ...parts,
    pictures,
    concurrency,
    progress: (done, total) => session.progress.at(`${done} of ${total} products`),
  });
  session.progress.done();
  return showPush(
    { plan: plan.head, results, journal: journal.path, stop, flags, calls: shop.client.sent },
    session,
  );
}

async function dryRun(
  path: string,
  flags: PushFlags,
  shop: OpenShop,
  stop: Brake,
  session: Session,
): Promise<ExitCode> {
  const state = await readJournals(shop.place, session.world);
  const reader = readerOf(flags, shop, stop, session);
  const { head, items } = await thePlan(path, flags, shop, state, reader, session);
  session.progress.done();
  await guard(head, items, limitsOf(flags));
  const results = shop.box.cards<ItemResult>();
  for await (const item of items) await results.put(results.length, untried(item));
  const journal = `${shop.place.folder}/journal.jsonl`;
  return showPush({ plan: head, results, journal, stop, flags, calls: shop.client.sent }, session);
}

async function thePlan(
  path: string,
  flags: PushFlags,
  shop: OpenShop,
  journal: Journal['state'],
  reader: Reader,
  session: Session,
): Promise<DrawnPlan> {
  if (!(await isPlan(path, session.world)))
    return planFor(path, flags, shop, journal, reader, session);
  const plan = await readPlan(path, shop, session);
  return refreshed(plan, shop, journal, reader, session);
}

function readerOf(flags: PushFlags, shop: OpenShop, stop: Brake, session: Session): Reader {
  return {
    client: shop.client,
    marketplace: shop.marketplace,
    brake: stop,
    concurrency: concurrencyOf(flags),
    box: shop.box,
    progress: (text) => session.progress.at(text),
  };
}

/** Ends the run when its time is over. */
function limitTime(minutes: string | undefined, stop: Brake, { world }: Session): void {
  if (minutes === undefined) return;
  const ms = numberFlag('--max-minutes', minutes, 0, [0, 10_000]) * 60_000;
  const end = world.clock.now() + ms;
  stop.watch(async () => {
    if (world.clock.now() >= end) stop.pull(outOfTime(minutes));
  });
}

/** Keeps the lock alive while calls are made, and stops when another run has taken it. */
function keepAlive(lock: Lock, stop: Brake, { world }: Session): void {
  let last = world.clock.now();
  stop.watch(async () => {
    if (world.clock.now() - last < BEAT_MS) return;
    last = world.clock.now();
    if (!(await lock.beat())) stop.pull(lockLost());
  });
}
