import type { World } from '../io/world.ts';
import { attempt, outcomeOf } from './attempt.ts';
import type { Client, Ended, Trace } from './client.ts';
import { rewrittenHashes, SHELF } from './compare.ts';
import { fieldsHash } from './hash.ts';
import type { Journal } from './journal.ts';
import type { Listing } from './listing.ts';
import type { Marketplace } from './marketplace.ts';
import { inParallel } from './parallel.ts';
import type { PictureBook } from './pictures.ts';
import type { Plan, PlanItem } from './plan.ts';
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
export async function push(plan: Plan, pusher: Pusher): Promise<readonly ItemResult[]> {
  const results = new Map<PlanItem, ItemResult>();
  const keep = (item: PlanItem, result: ItemResult) => {
    results.set(item, result);
    pusher.progress(results.size, plan.items.length);
  };
  const work = async (item: PlanItem) => keep(item, await perform(item, plan, pusher));
  await inParallel(plan.items, pusher.concurrency, work);
  for (let round = 1; round <= ROUNDS; round++) {
    const open = plan.items.filter(
      (item) => item.action === 'create' && results.get(item)?.outcome === 'unknown',
    );
    if (open.length === 0 || pusher.brake.signal.aborted) break;
    const found = await settle(
      open.map(({ sku }) => sku),
      pusher,
    );
    await inParallel(open, pusher.concurrency, async (item) => {
      const remote = found.get(item.sku);
      if (remote !== undefined)
        keep(item, await created(item, remote.remoteId, NOTHING, plan, pusher));
      // Settled as absent: nothing is open any more that could be doubled.
      else if (pusher.journal.state.known.get(item.sku)?.open === undefined) await work(item);
    });
  }
  return plan.items.flatMap((item) => results.get(item) ?? []);
}

const NOTHING: Trace = { codes: [], message: '', requestId: '', traceId: '' };

function perform(item: PlanItem, plan: Plan, pusher: Pusher): Promise<ItemResult> {
  switch (item.action) {
    case 'blocked':
      return Promise.resolve(blocked(item));
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

function blocked(item: PlanItem): ItemResult {
  const codes = [...new Set(item.findings.map(({ code }) => code))];
  const message = item.findings.map((finding) => finding.message).join(' ');
  return result(item, 'rejected', { ...NOTHING, codes, message });
}

/** Already as it should be, perhaps by a call whose end was not seen: then the journal learns it now. */
async function unchanged(item: PlanItem, { journal, world }: Pusher): Promise<ItemResult> {
  const known = journal.state.known.get(item.sku);
  if (known?.open !== undefined)
    await journal.write(outcomeOf(item.sku, 'confirmed', NOTHING, world, item.remoteId));
  return result(item, 'unchanged', NOTHING);
}

async function create(item: PlanItem, plan: Plan, pusher: Pusher): Promise<ItemResult> {
  const placed = await listingOf(item, pusher);
  if ('outcome' in placed) return placed;
  const { marketplace } = pusher;
  const ended = await attempt(
    item,
    {
      action: 'create',
      hash: fieldsHash(item.fields),
      thenShelve: !plan.publish && marketplace.draft === 'shelved',
      rewritten: rewrittenHashes(item.fields, marketplace.rewrites),
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
  item: PlanItem,
  remoteId: string,
  trace: Trace,
  plan: Plan,
  pusher: Pusher,
): Promise<ItemResult> {
  const there = { ...item, remoteId };
  if (plan.publish || pusher.marketplace.draft === 'born') return result(there, 'created', trace);
  const ended = await shelve(there, false, pusher);
  return result(there, 'created', ended.kind === 'done' ? trace : ended.trace);
}

async function update(item: PlanItem, pusher: Pusher): Promise<ItemResult> {
  const { marketplace } = pusher;
  const { remoteId = '' } = item;
  const changed = item.changes.map(({ field }) => field).filter((field) => field !== SHELF);
  let trace = NOTHING;
  if (changed.length > 0) {
    const placed = await listingOf(item, pusher);
    if ('outcome' in placed) return placed;
    const ended = await attempt(
      item,
      {
        action: 'update',
        hash: fieldsHash(item.fields),
        thenShelve: false,
        remoteId,
        rewritten: rewrittenHashes(item.fields, marketplace.rewrites),
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
async function listingOf(item: PlanItem, pusher: Pusher): Promise<Listing | ItemResult> {
  const { sku, fields } = item;
  if (fields.pictures === undefined) return { sku, fields };
  const placed = await pusher.pictures.place(fields.pictures);
  if (typeof placed === 'string') return { sku, fields: { ...fields, pictures: placed } };
  return result(item, failed(placed), placed.trace);
}

function failed({ kind }: Exclude<Ended<unknown>, { kind: 'done' }>): Outcome {
  return kind === 'refused' ? 'notTried' : kind;
}

function result(item: PlanItem, outcome: Outcome, trace: Trace): ItemResult {
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
