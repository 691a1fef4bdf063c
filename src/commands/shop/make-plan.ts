import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { fieldsHash } from '../../listing/hash.ts';
import { type JournalState, knownOf } from '../../listing/journal/state.ts';
import type { Listing } from '../../listing/listing.ts';
import { type Desired, headOf, itemOf, noCounts, unlisted } from '../../listing/plan/make-plan.ts';
import type { DrawnPlan, PlanItem } from '../../listing/plan/plan.ts';
import { type Reader, readShop, recall } from '../../listing/plan/read-shop.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import {
  type Choice,
  categoryRules,
  checked,
  isChosen,
  nothingSeen,
  saysVariants,
  wishesOf,
} from './desired.ts';
import { type PlanFlags, publishes, shardOf } from './plan-flags.ts';
import type { OpenShop } from './shop.ts';

/** Compares catalog and shop: the whole way from the file to the plan. */
export async function planFor(
  path: string,
  flags: PlanFlags,
  shop: OpenShop,
  journal: JournalState,
  reader: Reader,
  session: Session,
): Promise<DrawnPlan> {
  const choice = choiceOf(flags);
  const isAsked = (one: Desired) => !flags.changed || isChanged(one, journal);
  const read = await readCatalog(path, flags, choice, shop, isAsked, session);
  knownOnly(choice, read.skus);
  const rules = await categoryRules(read.examples, shop, reader);
  const whole = choice.only === undefined && flags.changed === undefined && !read.isPart;
  const gone = whole
    ? [...journal.known.keys()].filter((sku) => isChosen(sku, choice) && !read.skus.has(sku))
    : [];
  const idOf = (sku: string) => knownOf(journal, sku)?.remoteId;
  const remote = await readShop(withMore(read.asked, gone), idOf, reader);
  const { publish, rewrites } = { publish: publishes(flags), rewrites: shop.marketplace.rewrites };
  const items = shop.box.cards<PlanItem>();
  const counts = noCounts();
  const add = async (item: PlanItem) => {
    counts[item.action]++;
    await items.put(items.length, item);
  };
  const compared = async (one: Desired) =>
    itemOf(one, await remote.of(one.listing.sku), { publish, rewrites, journal });
  const doubtful: (readonly [number: number, one: Desired])[] = [];
  for await (const wish of read.wishes) {
    const one = checked(wish, rules);
    if (!isAsked(one)) continue;
    const item = await compared(one);
    if (isDoubtful(item, journal)) doubtful.push([items.length, one]);
    await add(item);
  }
  await recall(
    doubtful.map(([, { listing }]) => listing.sku),
    idOf,
    remote.renew,
    reader,
  );
  for (const [number, one] of doubtful) {
    const item = await compared(one);
    counts.update--;
    counts[item.action]++;
    await items.put(number, item);
  }
  for (const sku of gone) {
    const item = unlisted(sku, await remote.of(sku), { journal });
    if (item !== undefined) await add(item);
  }
  return { head: headOf(await aboutPlan(path, publish, shop, session), counts), items };
}

/** Reads a catalog once; what its products are to say goes into the box. */
async function readCatalog(
  path: string,
  flags: PlanFlags,
  choice: Choice,
  shop: OpenShop,
  isAsked: (one: Desired) => boolean,
  session: Session,
) {
  const wishes = shop.box.cards<Desired>();
  const seen = nothingSeen();
  const { skus } = seen;
  // With --changed only some are looked up in the shop.
  const asked = flags.changed ? new Set<string>() : skus;
  const examples = new Map<string, Listing>();
  const reading = await readOptions(flags, session);
  for await (const one of wishesOf(path, reading, choice, shop, session.world, seen)) {
    const { sku, fields } = one.listing;
    const category = fields.category ?? '';
    if (!examples.has(category)) examples.set(category, one.listing);
    if (isAsked(one)) asked.add(sku);
    await wishes.put(wishes.length, one);
  }
  saysVariants(seen, session);
  return { wishes, skus, asked, examples, isPart: seen.isPart };
}

const withMore = (skus: ReadonlySet<string>, more: readonly string[]) =>
  more.length === 0 ? skus : new Set([...skus, ...more]);

async function aboutPlan(path: string, publish: boolean, shop: OpenShop, session: Session) {
  const madeAt = new Date(session.world.clock.epochMs()).toISOString();
  const catalog = { path, sha256: await hashOf(path, session) };
  const { name, marketplace, gateway } = shop;
  return { shop: name, marketplace: marketplace.name, gateway, madeAt, publish, catalog };
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

/**
 * Confirmed as it is and shown otherwise, or the other way round: a search that lags, or a change by
 * somebody else.
 */
function isDoubtful({ sku, action, fields }: PlanItem, journal: JournalState): boolean {
  const { remoteId, hash } = knownOf(journal, sku) ?? {};
  if (remoteId === undefined || hash === undefined) return false;
  return hash === fieldsHash(fields) ? action === 'update' : action === 'same';
}

function isChanged({ listing, findings }: Desired, journal: JournalState): boolean {
  const known = knownOf(journal, listing.sku);
  const same = known?.remoteId !== undefined && known.hash === fieldsHash(listing.fields);
  return !same || known.open !== undefined || known.toShelve === true || findings.length > 0;
}

export async function hashOf(path: string, { world }: Session): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of (await world.files.open(path)).chunks()) hash.update(chunk);
  return hash.digest('hex');
}
