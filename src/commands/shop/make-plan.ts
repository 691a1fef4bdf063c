import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { briefly } from '../../listing/brief.ts';
import { fieldsHash } from '../../listing/hash.ts';
import type { JournalState } from '../../listing/journal-state.ts';
import type { Listing, RemoteListing } from '../../listing/listing.ts';
import { type Desired, itemOf, planOf, unlisted } from '../../listing/make-plan.ts';
import type { Listings, PlanItem, PlanOf, Task } from '../../listing/plan.ts';
import { type Reader, readShop, recall, type Shop } from '../../listing/read-shop.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import { type Choice, categoryRules, checked, isChosen, type Wishes, wishesOf } from './desired.ts';
import { type PlanFlags, publishes, shardOf } from './plan-flags.ts';
import type { OpenShop } from './shop.ts';

/** A plan, and what its listings say: read from the catalog again when their turn comes. */
export interface Drawn<Item> {
  readonly plan: PlanOf<Item>;
  readonly listings: Listings;
}

/**
 * Compares catalog and shop: the whole way from the file to the plan.
 * @param keep what is kept of an item in memory: all of it, or an outline
 */
export async function planFor<Item extends Pick<PlanItem, 'action'>>(
  path: string,
  flags: PlanFlags,
  shop: OpenShop,
  journal: JournalState,
  reader: Reader,
  keep: (item: PlanItem) => Item,
  session: Session,
): Promise<Drawn<Item>> {
  const { world } = session;
  const choice = choiceOf(flags);
  const wishes = wishesOf(path, await readOptions(flags, session), choice, shop, world);
  const all = new Set<string>();
  const asked = new Set<string>();
  const examples = new Map<string, Listing>();
  for await (const one of wishes()) {
    const { sku, fields } = one.listing;
    all.add(sku);
    examples.set(fields.category ?? '', one.listing);
    if (!flags.changed || isChanged(one, journal)) asked.add(sku);
  }
  knownOnly(choice, all);
  const rules = await categoryRules(examples, shop, reader);
  const whole = choice.only === undefined && flags.changed === undefined;
  const managed = whole ? [...journal.known.keys()].filter((sku) => isChosen(sku, choice)) : [];
  const idOf = (sku: string) => journal.known.get(sku)?.remoteId;
  const parts = {
    shop: shop.name,
    marketplace: shop.marketplace.name,
    gateway: shop.gateway,
    madeAt: new Date(world.clock.epochMs()).toISOString(),
    publish: publishes(flags),
    rewrites: shop.marketplace.rewrites,
    catalog: { path, sha256: await hashOf(path, session) },
    journal: chosenPart(journal, choice),
    whole,
  };
  const draw = async (remote: Shop) => {
    const items: Item[] = [];
    const doubtful: string[] = [];
    for await (const one of wishes()) {
      const desired = checked(one, rules);
      if (flags.changed && !isChanged(desired, journal)) continue;
      const item = itemOf(desired, { ...parts, remote });
      // Sent as it is, confirmed, and yet shown otherwise: a search that lags, or a change by somebody else.
      const sent = journal.known.get(item.sku)?.hash === fieldsHash(item.fields);
      if (item.action === 'update' && sent) doubtful.push(item.sku);
      items.push(keep(item));
    }
    items.push(...unlisted(all, { ...parts, remote }).map(keep));
    return { items, doubtful };
  };
  const remote = await readShop([...new Set([...asked, ...managed])], idOf, reader);
  const drawn = await draw(remote);
  if (drawn.doubtful.length > 0) {
    const fresh = new Map(remote);
    const take = (listings: readonly RemoteListing[]) => {
      for (const listing of listings) fresh.set(listing.sku, [briefly(listing)]);
    };
    await recall(drawn.doubtful, idOf, take, reader);
    drawn.items = (await draw(fresh)).items;
  }
  const plan = planOf(drawn.items, { ...parts, remote });
  return { plan, listings: (tasks) => fromCatalog(tasks, wishes) };
}

/** What the tasks' products say now, where that still is what was planned. */
async function* fromCatalog(
  tasks: readonly Task[],
  wishes: Wishes,
): AsyncGenerator<readonly [Task, Listing]> {
  if (tasks.length === 0) return;
  const waiting = new Map(tasks.map((task) => [task.record, task]));
  for await (const { listing, record } of wishes()) {
    const task = waiting.get(record);
    if (task?.sku === listing.sku && task.hash === fieldsHash(listing.fields))
      yield [task, listing];
  }
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

function knownOnly({ only }: Choice, there: ReadonlySet<string>): void {
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
