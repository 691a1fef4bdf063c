import type { World } from '../../io/world.ts';
import type { Client } from '../calls/client.ts';
import { inParallel, inRuns } from '../calls/parallel.ts';
import type { Brake } from '../calls/stop.ts';
import type { Journal } from '../journal/journal.ts';
import { knownOf } from '../journal/state.ts';
import type { RemoteListing } from '../listing.ts';
import type { Marketplace } from '../marketplace.ts';

export interface Settler {
  readonly world: World;
  readonly client: Client;
  readonly marketplace: Marketplace;
  readonly journal: Journal;
  readonly brake: Brake;
  readonly concurrency: number;
  /** How long after an attempt the shop's search may still not know what it made, in milliseconds. */
  readonly settleMs: number;
}

const FIRST_LOOK_MS = 400;
const LONGEST_LOOK_MS = 15_000;

/**
 * Finds out what became of attempts whose end is not known: each product is looked up by its key, again
 * and again, until it is there or the time is over in which it could still appear. Nothing is sent that
 * changes the shop. What cannot be settled now stays open in the journal.
 * @returns the products that were found
 */
export async function settle(
  skus: readonly string[],
  settler: Settler,
): Promise<ReadonlyMap<string, RemoteListing>> {
  const { world, client, marketplace, journal, brake, settleMs } = settler;
  const found = new Map<string, RemoteListing>();
  const startedAt = world.clock.epochMs();
  let open = [...skus];
  for (let pause = FIRST_LOOK_MS; open.length > 0 && !brake.signal.aborted; pause *= 2) {
    const lookedAt = world.clock.epochMs();
    const silent = new Set<string>();
    await inParallel(inRuns(open, marketplace.keysPerLookup), settler.concurrency, async (run) => {
      const ended = await client.hold(marketplace.lookup(run));
      if (ended.kind !== 'done') {
        for (const sku of run) silent.add(sku);
        return;
      }
      for (const remote of ended.value) {
        if (found.has(remote.sku)) continue;
        found.set(remote.sku, remote);
        await outcome(remote.sku, 'confirmed', settler, remote.remoteId);
      }
    });
    // A clock that was set back must not make the wait endless.
    const since = (sku: string) =>
      Math.min(startedAt, knownOf(journal.state, sku)?.open?.since ?? 0);
    const over = (sku: string) => lookedAt - since(sku) >= settleMs;
    const left: string[] = [];
    for (const sku of open) {
      if (found.has(sku)) continue;
      if (over(sku) && !silent.has(sku)) await outcome(sku, 'absent', settler);
      else left.push(sku);
    }
    // What gives no answer at all is left open: the next run asks again.
    open = left.filter((sku) => !silent.has(sku) || pause < LONGEST_LOOK_MS);
    if (open.length > 0)
      await world.clock.sleep(Math.min(pause, LONGEST_LOOK_MS, settleMs), brake.signal);
  }
  return found;
}

async function outcome(
  sku: string,
  result: 'confirmed' | 'absent',
  { journal, world }: Settler,
  remoteId?: string,
): Promise<void> {
  await journal.write({
    record: 'outcome',
    sku,
    outcome: result,
    ...(remoteId !== undefined && { remoteId }),
    codes: [],
    requestId: '',
    traceId: '',
    at: world.clock.epochMs(),
  });
}
