import { EXIT, UserError } from '../../errors.ts';
import type { Client, Ended } from '../calls/client.ts';
import { inParallel, inRuns } from '../calls/parallel.ts';
import type { Brake } from '../calls/stop.ts';
import type { RemoteListing } from '../listing.ts';
import type { Conversation, Marketplace, Page } from '../marketplace.ts';
import type { CardBox } from './cards.ts';
import { type ShopCards, shopCards } from './shop-cards.ts';

export interface Reader {
  readonly client: Client;
  readonly marketplace: Marketplace;
  readonly brake: Brake;
  readonly concurrency: number;
  /** Where what is read is kept. */
  readonly box: CardBox;
  progress(text: string): void;
}

/**
 * What the shop has of these products. Whole shops are leafed through where that takes fewer calls; what
 * is not found that way is still asked for by its key, unless the pages were surely complete.
 * @param idOf the id of a listing that ewtp has made: asked for by it when the search does not show it,
 *   because a search may be late, and a listing that is there must not be made again
 * @throws UserError when the shop cannot be read
 */
export async function readShop(
  wanted: ReadonlySet<string>,
  idOf: (sku: string) => string | undefined,
  reader: Reader,
): Promise<ShopCards> {
  const shop = shopCards(reader.box);
  const take: Take = (listings) => shop.take(listings.filter(({ sku }) => wanted.has(sku)));
  const unseen = () => [...wanted].filter((sku) => !shop.has(sku));
  const complete = await leafThrough(wanted.size, take, reader);
  await recall(unseen(), idOf, take, reader);
  const missing = complete ? [] : unseen();
  let asked = 0;
  await inParallel(
    inRuns(missing, reader.marketplace.keysPerLookup),
    reader.concurrency,
    async (run) => {
      await take(await read(reader.marketplace.lookup(run), reader));
      asked += run.length;
      reader.progress(`reading the shop: ${asked} of ${missing.length} products`);
    },
  );
  return shop;
}

type Take = (listings: readonly RemoteListing[]) => Promise<void>;

/** Listings by their ids: what the shop says now, not what its search remembers. */
export async function recall(
  skus: readonly string[],
  idOf: (sku: string) => string | undefined,
  take: Take,
  reader: Reader,
): Promise<void> {
  const ids = skus.flatMap((sku) => idOf(sku) ?? []);
  await inParallel(ids, reader.concurrency, async (id) => {
    const listing = await read(reader.marketplace.byId(id), reader);
    if (listing !== undefined) await take([listing]);
  });
}

/** Every listing of the shop, page by page; undefined where a shop can only be asked by key. */
export async function readWhole(reader: Reader): Promise<RemoteListing[] | undefined> {
  const found: RemoteListing[] = [];
  const all = await leafThrough(
    Number.POSITIVE_INFINITY,
    async (page) => void found.push(...page),
    reader,
  );
  return all === undefined ? undefined : found;
}

/** Whether all pages were seen and the shop did not change meanwhile; undefined when it was not done. */
async function leafThrough(keys: number, take: Take, reader: Reader): Promise<boolean | undefined> {
  const { marketplace, concurrency } = reader;
  const page = marketplace.page?.bind(marketplace);
  if (page === undefined || keys <= 2) return undefined;
  const first = await read<Page>(page(1), reader);
  await take(first.listings);
  if (first.pages > keys / marketplace.keysPerLookup + 1) return undefined;
  let seen = first.listings.length;
  let steady = true;
  // However many pages an answer claims there are: a shop of two million listings has no more.
  const pages = Math.min(first.pages, 100_000);
  const rest = Array.from({ length: Math.max(0, pages - 1) }, (_, i) => i + 2);
  await inParallel(rest, concurrency, async (number) => {
    const next = await read<Page>(page(number), reader);
    await take(next.listings);
    seen += next.listings.length;
    steady &&= next.total === first.total;
    reader.progress(`reading the shop: ${seen} of ${first.total} listings`);
  });
  return steady && seen === first.total;
}

/** Reads or fails: without the shop's answer there is nothing to compare with. */
export async function read<Result>(
  conversation: Conversation<Result>,
  { client, brake, marketplace }: Pick<Reader, 'client' | 'brake' | 'marketplace'>,
): Promise<Result> {
  const ended: Ended<Result> = await client.hold(conversation);
  if (ended.kind === 'done') return ended.value;
  const { stop } = brake;
  if (stop !== undefined) throw new UserError(stop.message, stop.hint, { exit: stop.exit });
  const { codes, message, requestId } = ended.trace;
  throw new UserError(
    `${marketplace.title} does not let the shop be read: ${[...codes, message].filter((part) => part !== '').join(', ')}.`,
    requestId === '' ? 'Try again later.' : `Its support will ask for the request: ${requestId}.`,
    { exit: EXIT.unavailable },
  );
}
