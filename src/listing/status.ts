import { z } from 'zod';
import { inParallel } from './calls/parallel.ts';
import { type JournalState, knownOf } from './journal/state.ts';
import { LISTING_STATES, type RemoteListing } from './listing.ts';
import { type Reader, read, readShop, readWhole, recall } from './plan/read-shop.ts';

const count = z.number().int().min(0);

/** The form of `ewtp status --json`; schemas/status.json is printed from it. */
export const statusSchema = z.strictObject({
  schema: z.literal('ewtp/status@1'),
  shop: z.string(),
  marketplace: z.string(),
  counts: z.strictObject({ draft: count, pending: count, live: count, rejected: count }),
  listings: z.array(
    z.strictObject({
      sku: z.string(),
      remoteId: z.string(),
      state: z.enum(LISTING_STATES),
      reason: z.string().describe("Why it is rejected; '' when it is not or nothing is said."),
      ours: z.boolean().describe('Whether ewtp has listed it, by its journal.'),
    }),
  ),
  unsettled: z.array(z.string()).describe('SKUs of attempts whose end is not known yet.'),
  gone: z.array(z.string()).describe('SKUs that ewtp has listed and the shop no longer has.'),
});
export type StatusReport = z.infer<typeof statusSchema>;

/** Said where a shop cannot be read as a whole, so that nobody takes these listings for all of it. */
export const onlyOurs = (title: string) =>
  `${title} is asked by SKU: these are the listings that ewtp has made, not the whole shop.`;

/** Every listing of the shop; of a shop that can only be asked by key, those that ewtp has made. */
export async function allListings(
  journal: JournalState,
  reader: Reader,
): Promise<readonly RemoteListing[]> {
  const whole = await readWhole(reader);
  if (whole !== undefined) {
    // What the search does not show yet is asked for by its id.
    const there = new Set(whole.map(({ remoteId }) => remoteId));
    const unseen = [...journal.known.keys()].filter(
      (sku) => !there.has(knownOf(journal, sku)?.remoteId ?? ''),
    );
    const idOf = (sku: string) => knownOf(journal, sku)?.remoteId;
    await recall(unseen, idOf, async (listings) => void whole.push(...listings), reader);
    return whole;
  }
  const skus = new Set(journal.known.keys());
  const shop = await readShop(skus, (sku) => knownOf(journal, sku)?.remoteId, reader);
  const listings: RemoteListing[] = [];
  for (const sku of skus) listings.push(...(await shop.of(sku)));
  return listings;
}

/** Each listing with its state, and why it was rejected. */
export async function statusOf(
  shop: string,
  journal: JournalState,
  reader: Reader,
): Promise<StatusReport> {
  const listings = await allListings(journal, reader);
  const reasons = new Map<string, string>();
  const reason = reader.marketplace.reason?.bind(reader.marketplace);
  const unexplained = listings.filter(
    (one) => one.state === 'rejected' && one.reason === undefined,
  );
  if (reason !== undefined)
    await inParallel(unexplained, reader.concurrency, async ({ remoteId }) => {
      reasons.set(remoteId, await read(reason(remoteId), reader));
    });
  const counts = { draft: 0, pending: 0, live: 0, rejected: 0 };
  for (const { state } of listings) counts[state]++;
  const there = new Set(listings.map(({ remoteId }) => remoteId));
  const known = [...journal.known.keys()].map((sku) => [sku, knownOf(journal, sku)] as const);
  return {
    schema: 'ewtp/status@1',
    shop,
    marketplace: reader.marketplace.name,
    counts,
    listings: listings.map(({ sku, remoteId, state, reason: why }) => ({
      sku,
      remoteId,
      state,
      reason: why ?? reasons.get(remoteId) ?? '',
      ours: knownOf(journal, sku)?.remoteId === remoteId,
    })),
    unsettled: known.filter(([, one]) => one?.open !== undefined).map(([sku]) => sku),
    gone: known
      .filter(([, one]) => one?.remoteId !== undefined && !there.has(one.remoteId))
      .map(([sku]) => sku),
  };
}
