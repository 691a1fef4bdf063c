import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import { fieldsHash } from '../listing/hash.ts';
import type { JournalState } from '../listing/journal-state.ts';
import type { Desired } from '../listing/make-plan.ts';
import { makePlan } from '../listing/make-plan.ts';
import type { Plan } from '../listing/plan.ts';
import { type Reader, readShop, recall } from '../listing/read-shop.ts';
import { type Choice, desiredListings, isChosen, withCategories } from './desired.ts';
import { type PlanFlags, publishes, shardOf } from './plan-flags.ts';
import { readOptions } from './read-options.ts';
import type { Session } from './session.ts';
import type { OpenShop } from './shop.ts';

/** Compares catalog and shop: the whole way from the file to the plan. */
export async function planFor(
  path: string,
  flags: PlanFlags,
  shop: OpenShop,
  journal: JournalState,
  reader: Reader,
  session: Session,
): Promise<Plan> {
  const { world } = session;
  const choice = choiceOf(flags);
  const reading = await readOptions(flags, session);
  const all = await desiredListings(path, reading, choice, shop, world);
  knownOnly(choice, all);
  const checked = await withCategories(all, shop, reader);
  const desired = flags.changed ? checked.filter((one) => isChanged(one, journal)) : checked;
  const whole = choice.only === undefined && flags.changed === undefined;
  const managed = whole ? [...journal.known.keys()].filter((sku) => isChosen(sku, choice)) : [];
  const skus = new Set([...desired.map(({ listing }) => listing.sku), ...managed]);
  const remote = await readShop([...skus], (sku) => journal.known.get(sku)?.remoteId, reader);
  const parts = {
    shop: shop.name,
    marketplace: shop.marketplace.name,
    gateway: shop.gateway,
    madeAt: new Date(world.clock.epochMs()).toISOString(),
    publish: publishes(flags),
    rewrites: shop.marketplace.rewrites,
    catalog: { path, sha256: await hashOf(path, session) },
    desired,
    remote,
    journal: chosenPart(journal, choice),
    whole,
  };
  const plan = makePlan(parts);
  // Sent as it is, confirmed, and yet shown otherwise: a search that lags, or a change by somebody else.
  const doubtful = plan.items.filter(
    ({ sku, action, fields }) =>
      action === 'update' && journal.known.get(sku)?.hash === fieldsHash(fields),
  );
  if (doubtful.length === 0) return plan;
  const fresh = new Map(remote);
  await recall(
    doubtful.map(({ sku }) => sku),
    (sku) => journal.known.get(sku)?.remoteId,
    (listings) => {
      for (const listing of listings) fresh.set(listing.sku, [listing]);
    },
    reader,
  );
  return makePlan({ ...parts, remote: fresh });
}

/** Which products the flags choose. */
export function choiceOf({ only, shard }: Pick<PlanFlags, 'only' | 'shard'>): Choice {
  const share = shardOf(shard);
  const skus = only
    ?.split(',')
    .map((sku) => sku.trim())
    .filter((sku) => sku !== '');
  return {
    ...(skus !== undefined && { only: new Set(skus) }),
    ...(share !== undefined && { share }),
  };
}

function knownOnly({ only }: Choice, desired: readonly Desired[]): void {
  const there = new Set(desired.map(({ listing }) => listing.sku));
  const missing = [...(only ?? [])].find((sku) => !there.has(sku));
  if (missing !== undefined)
    throw new UserError(
      `--only names ${missing}, which the catalog does not have.`,
      'Check the SKU.',
    );
}

/** Products of other shares are none of this run's business. */
function chosenPart(journal: JournalState, choice: Choice): JournalState {
  if (choice.share === undefined) return journal;
  return {
    ...journal,
    known: new Map([...journal.known].filter(([sku]) => isChosen(sku, choice))),
  };
}

function isChanged({ listing, findings }: Desired, journal: JournalState): boolean {
  const known = journal.known.get(listing.sku);
  const same = known?.remoteId !== undefined && known.hash === fieldsHash(listing.fields);
  return !same || known.open !== undefined || known.toShelve === true || findings.length > 0;
}

export async function hashOf(path: string, { world }: Session): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of (await world.files.open(path)).chunks()) hash.update(chunk);
  return hash.digest('hex');
}
