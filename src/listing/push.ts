import type { World } from '../io/world.ts';
import { attempt, outcomeOf } from './attempt.ts';
import type { Client, Ended, Trace } from './client.ts';
import { rewrittenHashes, SHELF } from './compare.ts';
import type { Journal } from './journal.ts';
import type { Listing } from './listing.ts';
import type { Marketplace } from './marketplace.ts';
import { inParallel } from './parallel.ts';
import type { PictureBook } from './pictures.ts';
import type { Listings, PlanItem, PlanOf, Task } from './plan.ts';
import { settle } from './settle.ts';
import type { Brake } from './stop.ts';

/** What became of a product. */
export const OUTCOMES = [
  'created',
  'updated',
  'unlisted',
  'unchanged',
  'rejected',
  'unknown',
  'notTried',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ItemResult extends Trace {
  readonly sku: string;
  readonly action: PlanItem['action'];
  readonly outcome: Outcome;
  readonly remoteId?: string;
  readonly record?: number;
  readonly line?: number;
}

export interface Pusher {
  readonly world: World;
  readonly client: Client;
  readonly marketplace: Marketplace;
  readonly journal: Journal;
  readonly brake: Brake;
  readonly pictures: PictureBook;
  readonly concurrency: number;
  readonly settleMs: number;
  progress(done: number, total: number): void;
}

/** A create whose end was not known, and which surely had none, is begun anew so often within one run. */
const ROUNDS = 2;

/** Does what the plan says. Nothing is thrown for a product; what ends the run is told by the brake. */
export async function push(
  plan: PlanOf<Task>,
  listings: Listings,
  pusher: Pusher,
): Promise<readonly ItemResult[]> {
  const results = new Map<Task, ItemResult>();
  const keep = (task: Task, result: ItemResult) => {
    results.set(task, result);
    pusher.progress(results.size, plan.items.length);
  };
  const each = <Item>(
    items: Iterable<Item> | AsyncIterable<Item>,
    work: (item: Item) => Promise<void>,
  ) => inParallel(items, pusher.concurrency, work);
  const send = async ([task, listing]: readonly [Task, Listing]) =>
    keep(task, await sent(task, listing, plan, pusher));
  const of = (...actions: PlanItem['action'][]) =>
    plan.items.filter(({ action }) => actions.includes(action));
  for (const task of of('blocked')) keep(task, blocked(task));
  await each(of('same'), async (task) => keep(task, await unchanged(task, pusher)));
  await each(listings(of('create', 'update')), send);
  await each(of('unlist'), async (task) => keep(task, await unlist(task, pusher)));
  for (let round = 1; round <= ROUNDS; round++) {
    const open = plan.items.filter(
      (item) => item.action === 'create' && results.get(item)?.outcome === 'unknown',
    );
    if (open.length === 0 || pusher.brake.signal.aborted) break;
    const found = await settle(
      open.map(({ sku }) => sku),
      pusher,
    );
    await each(open, async (task) => {
      const remote = found.get(task.sku);
      if (remote !== undefined)
        keep(task, await created(task, remote.remoteId, NOTHING, plan, pusher));
    });
    // Settled as absent: nothing is open any more that could be doubled.
    const absent = ({ sku }: Task) =>
      !found.has(sku) && pusher.journal.state.known.get(sku)?.open === undefined;
    await each(listings(open.filter(absent)), send);
  }
  return plan.items.map((task) => results.get(task) ?? result(task, 'notTried', CHANGED));
}

const NOTHING: Trace = { codes: [], message: '', requestId: '', traceId: '' };
const CHANGED: Trace = {
  ...NOTHING,
  message: 'The catalog has changed since this run read it; run the same command again.',
};

function sent(task: Task, listing: Listing, plan: PlanOf<Task>, pusher: Pusher) {
  return task.action === 'create'
    ? create(task, listing, plan, pusher)
    : update(task, listing, pusher);
}

function blocked(item: Task): ItemResult {
  const codes = [...new Set(item.findings.map(({ code }) => code))];
  const message = item.findings.map((finding) => finding.message).join(' ');
  return result(item, 'rejected', { ...NOTHING, codes, message });
}

/** Already as it should be, perhaps by a call whose end was not seen: then the journal learns it now. */
async function unchanged(item: Task, { journal, world }: Pusher): Promise<ItemResult> {
  const known = journal.state.known.get(item.sku);
  if (known?.open !== undefined)
    await journal.write(outcomeOf(item.sku, 'confirmed', NOTHING, world, item.remoteId));
  return result(item, 'unchanged', NOTHING);
}

async function create(
  item: Task,
  listing: Listing,
  plan: PlanOf<Task>,
  pusher: Pusher,
): Promise<ItemResult> {
  const placed = await placedOf(item, listing, pusher);
  if ('outcome' in placed) return placed;
  const { marketplace } = pusher;
  const ended = await attempt(
    item,
    {
      action: 'create',
      hash: item.hash,
      thenShelve: !plan.publish && marketplace.draft === 'shelved',
      rewritten: rewrittenHashes(listing.fields, marketplace.rewrites),
    },
    marketplace.create(placed, plan.publish),
    pusher,
    (remoteId) => remoteId,
  );
  if (ended.kind !== 'done') return result(item, failed(ended), ended.trace);
  return created(item, ended.value, ended.trace, plan, pusher);
}

/** A listing that is there now; as a draft it still has to leave the shelf where it is born on it. */
async function created(
  item: Task,
  remoteId: string,
  trace: Trace,
  plan: PlanOf<Task>,
  pusher: Pusher,
): Promise<ItemResult> {
  const there = { ...item, remoteId };
  if (plan.publish || pusher.marketplace.draft === 'born') return result(there, 'created', trace);
  const ended = await shelve(there, false, pusher);
  return result(there, 'created', ended.kind === 'done' ? trace : ended.trace);
}

async function update(item: Task, listing: Listing, pusher: Pusher): Promise<ItemResult> {
  const { marketplace } = pusher;
  const { remoteId = '' } = item;
  const changed = item.changes.map(({ field }) => field).filter((field) => field !== SHELF);
  let trace = NOTHING;
  if (changed.length > 0) {
    const placed = await placedOf(item, listing, pusher);
    if ('outcome' in placed) return placed;
    const ended = await attempt(
      item,
      {
        action: 'update',
        hash: item.hash,
        thenShelve: false,
        remoteId,
        rewritten: rewrittenHashes(listing.fields, marketplace.rewrites),
      },
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

async function unlist(item: Task, pusher: Pusher): Promise<ItemResult> {
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

function shelve(item: Task, on: boolean, pusher: Pusher): Promise<Ended<void>> {
  const { remoteId = '' } = item;
  const intent = { action: 'shelve' as const, hash: '', thenShelve: false, remoteId };
  return attempt(item, intent, pusher.marketplace.shelve(remoteId, on), pusher, () => remoteId);
}

/** The listing as it is sent: with the addresses of its pictures, uploaded now where they are not yet. */
async function placedOf(
  item: Task,
  listing: Listing,
  pusher: Pusher,
): Promise<Listing | ItemResult> {
  const { sku, fields } = listing;
  if (fields.pictures === undefined) return listing;
  const placed = await pusher.pictures.place(fields.pictures);
  if (typeof placed === 'string') return { sku, fields: { ...fields, pictures: placed } };
  return result(item, failed(placed), placed.trace);
}

function failed({ kind }: Exclude<Ended<unknown>, { kind: 'done' }>): Outcome {
  return kind === 'refused' ? 'notTried' : kind;
}

function result(item: Task, outcome: Outcome, trace: Trace): ItemResult {
  const { sku, action, remoteId, record, line } = item;
  return {
    sku,
    action,
    outcome,
    ...trace,
    ...(remoteId !== undefined && { remoteId }),
    ...(record !== undefined && { record }),
    ...(line !== undefined && { line }),
  };
}
