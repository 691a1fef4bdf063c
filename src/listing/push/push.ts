import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import type { Trace } from '../calls/answer.ts';
import { attempt, outcomeOf } from '../calls/attempt.ts';
import type { Client, Ended } from '../calls/client.ts';
import { inParallel } from '../calls/parallel.ts';
import type { Brake } from '../calls/stop.ts';
import { fieldsHash } from '../hash.ts';
import type { Journal } from '../journal/journal.ts';
import { knownOf } from '../journal/state.ts';
import type { Listing } from '../listing.ts';
import type { Marketplace } from '../marketplace.ts';
import type { PictureBook } from '../pictures.ts';
import type { CardBox, Cards } from '../plan/cards.ts';
import { rewrittenHashes, SHELF } from '../plan/compare.ts';
import type { DrawnPlan, PlanHead, PlanItem } from '../plan/plan.ts';
import { blocked, type ItemResult, NOTHING, type Outcome, result } from './result.ts';
import { settle } from './settle.ts';

export interface Pusher {
  readonly world: World;
  readonly client: Client;
  readonly marketplace: Marketplace;
  readonly journal: Journal;
  readonly brake: Brake;
  readonly pictures: PictureBook;
  readonly concurrency: number;
  readonly settleMs: number;
  /** Where what became of each product is kept. */
  readonly box: CardBox;
  progress(done: number, total: number): void;
}

/** A create whose end was not known, and which surely had none, is begun anew so often within one run. */
const ROUNDS = 2;

/**
 * Does what the plan says. Nothing is thrown for a product; what ends the run is told by the brake.
 * @returns what became of each item, by its number in the plan
 */
export async function push({ head, items }: DrawnPlan, pusher: Pusher): Promise<Cards<ItemResult>> {
  const results = pusher.box.cards<ItemResult>();
  const keep = (number: number, one: ItemResult) => results.put(number, one).catch(unkept);
  let doubtful: Numbered[] = [];
  let done = 0;
  const carryOut = async ([number, item]: Numbered) => {
    const ended = await carriedOut(item, head, pusher);
    if (item.action === 'create' && ended.outcome === 'unknown') doubtful.push([number, item]);
    await keep(number, ended);
  };
  await inParallel(numbered(items), pusher.concurrency, async (one) => {
    await carryOut(one);
    pusher.progress(++done, items.length);
  });
  for (let round = 1; round <= ROUNDS; round++) {
    const open = doubtful;
    doubtful = [];
    if (open.length === 0 || pusher.brake.signal.aborted) break;
    const skus = open.map(([, { sku }]) => sku);
    const found = await settle(skus, pusher);
    await inParallel(open, pusher.concurrency, async ([number, item]) => {
      const remote = found.get(item.sku);
      if (remote !== undefined)
        await keep(number, await created(item, remote.remoteId, NOTHING, head, pusher));
      else if (knownOf(pusher.journal.state, item.sku)?.open !== undefined)
        doubtful.push([number, item]);
      // Settled as absent: nothing is open any more that could be doubled.
      else await carryOut([number, item]);
    });
  }
  return results;
}

/** The journal has what was done; only the report cannot be made. */
function unkept(cause: unknown): never {
  if (!(cause instanceof UserError)) throw cause;
  const hint = `${cause.hint} What was done stands in the journal: then run the same command again.`;
  throw new UserError(cause.message, hint, { exit: EXIT.partly, cause });
}

type Numbered = readonly [number: number, item: PlanItem];

async function* numbered(items: Cards<PlanItem>): AsyncGenerator<Numbered> {
  let number = 0;
  for await (const item of items) yield [number++, item];
}

function carriedOut(item: PlanItem, plan: PlanHead, pusher: Pusher) {
  switch (item.action) {
    case 'blocked':
      return blocked(item);
    case 'same':
      return unchanged(item, pusher);
    case 'create':
      return create(item, plan, pusher);
    case 'update':
      return update(item, pusher);
    case 'unlist':
      return unlist(item, pusher);
  }
}

/**
 * Already as it should be, perhaps by a call whose end was not seen, or by somebody else's hand: then the
 * journal learns it now.
 */
async function unchanged(item: PlanItem, pusher: Pusher): Promise<ItemResult> {
  const { journal, world } = pusher;
  const { sku, remoteId } = item;
  const learn = (outcome: 'confirmed' | 'refused') =>
    journal.write(outcomeOf(sku, outcome, NOTHING, world, remoteId));
  const { open } = knownOf(journal.state, sku) ?? {};
  // Still there, so the call that was to take it off the shelf has had no effect.
  if (open !== undefined) await learn(open.action === 'unlist' ? 'refused' : 'confirmed');
  const known = knownOf(journal.state, sku);
  const content = contentOf(item, pusher);
  if (known?.remoteId !== undefined && known.remoteId === remoteId && known.hash !== content.hash) {
    const at = world.clock.epochMs();
    const intent = { record: 'intent', action: 'update', thenShelve: false } as const;
    await journal.write({ ...intent, sku, remoteId, ...content, at });
    await learn('confirmed');
  }
  return result(item, 'unchanged', NOTHING);
}

/** By what the journal knows again what was sent. */
function contentOf({ fields }: PlanItem, { marketplace }: Pusher) {
  return { hash: fieldsHash(fields), rewritten: rewrittenHashes(fields, marketplace.rewrites) };
}

async function create(item: PlanItem, plan: PlanHead, pusher: Pusher): Promise<ItemResult> {
  const placed = await placedOf(item, pusher);
  if ('outcome' in placed) return placed;
  const { marketplace } = pusher;
  const ended = await attempt(
    item,
    {
      action: 'create',
      thenShelve: !plan.publish && marketplace.draft === 'shelved',
      ...contentOf(item, pusher),
    },
    marketplace.create(placed, plan.publish),
    pusher,
    (remoteId) => remoteId,
  );
  if (ended.kind !== 'done') return result(item, failed(ended), ended.trace);
  return created(item, ended.value, ended.trace, plan, pusher);
}

const ON_SHELF =
  'It is listed, and not yet the draft it was to be: it still has to be taken off the shelf.';

/** A listing that is there now; as a draft it still has to leave the shelf where it is born on it. */
async function created(
  item: PlanItem,
  remoteId: string,
  trace: Trace,
  plan: PlanHead,
  pusher: Pusher,
): Promise<ItemResult> {
  const there = { ...item, remoteId };
  if (plan.publish || pusher.marketplace.draft === 'born') return result(there, 'created', trace);
  const ended = await shelve(there, false, pusher);
  if (ended.kind === 'done') return result(there, 'created', trace);
  const message = `${ON_SHELF} ${ended.trace.message}`.trimEnd();
  return { ...result(there, 'created', { ...ended.trace, message }), unfinished: true };
}

async function update(item: PlanItem, pusher: Pusher): Promise<ItemResult> {
  const { marketplace } = pusher;
  const { remoteId = '' } = item;
  const changed = item.changes.map(({ field }) => field).filter((field) => field !== SHELF);
  let trace = NOTHING;
  if (changed.length > 0) {
    const placed = await placedOf(item, pusher);
    if ('outcome' in placed) return placed;
    const ended = await attempt(
      item,
      { action: 'update', thenShelve: false, remoteId, ...contentOf(item, pusher) },
      marketplace.update(remoteId, placed, changed),
      pusher,
      () => remoteId,
    );
    if (ended.kind !== 'done') return result(item, failed(ended), ended.trace);
    trace = ended.trace;
  }
  const shelf = item.changes.find(({ field }) => field === SHELF);
  if (shelf !== undefined) {
    const ended = await shelve(item, shelf.to === 'live', pusher);
    if (ended.kind !== 'done') return result(item, failed(ended), ended.trace);
    trace = ended.trace;
  }
  return result(item, 'updated', trace);
}

async function unlist(item: PlanItem, pusher: Pusher): Promise<ItemResult> {
  const { remoteId = '' } = item;
  const ended = await attempt(
    item,
    { action: 'unlist', hash: '', thenShelve: false, remoteId },
    pusher.marketplace.shelve(remoteId, false),
    pusher,
    () => remoteId,
  );
  return result(item, ended.kind === 'done' ? 'unlisted' : failed(ended), ended.trace);
}

function shelve(item: PlanItem, on: boolean, pusher: Pusher): Promise<Ended<void>> {
  const { remoteId = '' } = item;
  const intent = { action: 'shelve' as const, hash: '', thenShelve: false, remoteId };
  return attempt(item, intent, pusher.marketplace.shelve(remoteId, on), pusher, () => remoteId);
}

/** The listing as it is sent: with the addresses of its pictures, uploaded now where they are not yet. */
async function placedOf(item: PlanItem, pusher: Pusher): Promise<Listing | ItemResult> {
  const { sku, fields } = item;
  if (fields.pictures === undefined) return { sku, fields };
  const placed = await pusher.pictures.place(fields.pictures);
  if (typeof placed === 'string') return { sku, fields: { ...fields, pictures: placed } };
  return result(item, failed(placed), placed.trace);
}

function failed({ kind }: Exclude<Ended<unknown>, { kind: 'done' }>): Outcome {
  return kind === 'refused' ? 'notTried' : kind;
}
