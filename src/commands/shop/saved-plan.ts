import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import { fieldsHash } from '../../listing/hash.ts';
import { type JournalState, knownOf } from '../../listing/journal/state.ts';
import type { RemoteListing } from '../../listing/listing.ts';
import { changesOf, seenHash } from '../../listing/plan/compare.ts';
import { headOf, isSealed, noCounts } from '../../listing/plan/make-plan.ts';
import { type DrawnPlan, type Plan, type PlanItem, planSchema } from '../../listing/plan/plan.ts';
import { type Reader, readShop } from '../../listing/plan/read-shop.ts';
import type { Session } from '../session.ts';
import { hashOf } from './make-plan.ts';
import type { OpenShop } from './shop.ts';

/** Whether a file is taken for a plan. A list of products is JSON too, and a catalog. */
export async function isPlan(path: string, { files }: World): Promise<boolean> {
  if (!/\.json$/i.test(path)) return false;
  for await (const chunk of (await files.open(path)).chunks())
    return !/^\s*\[/.test(new TextDecoder().decode(chunk));
  return true;
}

/**
 * @throws UserError when the file is no plan, was changed by hand, or is for another shop
 */
export async function readPlan(path: string, shop: OpenShop, session: Session): Promise<Plan> {
  const text = new TextDecoder().decode(await session.world.files.read(path));
  const read = planSchema.safeParse(parsed(text));
  if (!read.success)
    throw new UserError(
      `${path} is no plan of this ewtp.`,
      'Make one with ewtp plan -o plan.json.',
    );
  const plan = read.data;
  if (!isSealed(plan))
    throw new UserError(
      `${path} was changed after ewtp plan wrote it.`,
      'Change the catalog instead, and plan again.',
      { exit: EXIT.refused },
    );
  if (plan.shop !== shop.name || plan.gateway !== shop.gateway)
    throw new UserError(
      `${path} was made for the shop ${plan.shop} at ${plan.gateway}, not for ${shop.name} at ${shop.gateway}.`,
      'Name the same shop, or plan again.',
      { exit: EXIT.refused },
    );
  return plan;
}

/**
 * Holds a saved plan against the shop as it is now. What this plan itself has done already, in a run that
 * did not come to its end, makes it no staler: that is told by the journal and by what the shop shows.
 * @throws UserError (exit 6) when catalog or shop have changed otherwise
 */
export async function refreshed(
  plan: Plan,
  shop: OpenShop,
  journal: JournalState,
  reader: Reader,
  session: Session,
): Promise<DrawnPlan> {
  const { path, sha256 } = plan.catalog;
  if ((await session.world.files.exists(path)) && (await hashOf(path, session)) !== sha256)
    throw stale(`${path} has changed since the plan was made`);
  const listed = plan.items.filter(({ action }) => action !== 'blocked');
  const skus = new Set(listed.map(({ sku }) => sku));
  const remote = await readShop(skus, (sku) => knownOf(journal, sku)?.remoteId, reader);
  const { rewrites } = shop.marketplace;
  const since = (item: PlanItem, now: RemoteListing | undefined): PlanItem => {
    if (item.action === 'blocked' || seenHash(now) === item.seen) return item;
    const known = knownOf(journal, item.sku);
    if (item.action === 'unlist') return now?.state === 'draft' ? done(item, now) : refuse(item);
    if (now === undefined) return refuse(item);
    const listing = { sku: item.sku, fields: item.fields };
    const left = changesOf(listing, now, known, { rewrites, publish: plan.publish });
    if (left.length === 0) return done(item, now);
    // Ours, and begun by this plan: what is left of it may still be done.
    const ours = known?.remoteId === now.remoteId && known.hash === fieldsHash(item.fields);
    return ours
      ? { ...item, action: 'update', remoteId: now.remoteId, changes: left }
      : refuse(item);
  };
  const items = shop.box.cards<PlanItem>();
  const counts = noCounts();
  for (const planned of plan.items) {
    const [now] = await remote.of(planned.sku);
    const item = since(planned, now);
    counts[item.action]++;
    await items.put(items.length, item);
  }
  return { head: headOf(plan, counts), items };
}

function done(item: PlanItem, { remoteId, state }: RemoteListing): PlanItem {
  return { ...item, action: 'same', remoteId, state, changes: [] };
}

function refuse({ sku }: PlanItem): never {
  throw stale(`the shop has changed since the plan was made: ${sku}`);
}

const stale = (why: string) =>
  new UserError(`The plan is stale: ${why}.`, 'Plan again. Nothing was sent.', {
    exit: EXIT.refused,
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
