import type { Gateway } from '../call.ts';
import type { Listing, Shop } from './state.ts';

/** The listings as search knows them now, oldest first: new ones and changes come in late. */
export function searchable(shop: Shop, gateway: Gateway, nowMs: number): readonly Listing[] {
  return known(shop.listings.values(), gateway, nowMs);
}

/** Those of them that have one of the seller's numbers. */
export function searchableByKey(
  shop: Shop,
  gateway: Gateway,
  keys: Iterable<string>,
  nowMs: number,
): readonly Listing[] {
  const wanted = new Set(keys);
  const ids = new Set([...wanted].flatMap((key) => [...(shop.byKey.get(key) ?? [])]));
  const listings = [...ids].map((id) => shop.listings.get(id)).filter((one) => one !== undefined);
  return known(listings, gateway, nowMs).filter(({ offer }) =>
    offer.keys.some((key) => wanted.has(key)),
  );
}

function known(listings: Iterable<Listing>, gateway: Gateway, nowMs: number): readonly Listing[] {
  const found: Listing[] = [];
  for (const listing of listings) {
    const seen = listing.gateway === gateway ? asSearched(listing, nowMs) : undefined;
    if (seen !== undefined) found.push(seen);
  }
  return found;
}

/** A listing as search knows it; undefined while it does not know it. */
export function asSearched(listing: Listing, nowMs: number): Listing | undefined {
  return nowMs >= listing.searchableMs ? listing : listing.before;
}

/** A listing after a change, with what search goes on showing for a while. */
export function changed(
  listing: Listing,
  parts: Partial<Pick<Listing, 'offer' | 'content' | 'wanted' | 'changedMs'>>,
  nowMs: number,
  searchAfterMs: number,
): Listing {
  const known = asSearched(listing, nowMs);
  const { before: _before, ...rest } = listing;
  return {
    ...rest,
    ...parts,
    searchableMs: nowMs + searchAfterMs,
    ...(known !== undefined && { before: withoutBefore(known) }),
  };
}

function withoutBefore({ before: _before, ...listing }: Listing): Omit<Listing, 'before'> {
  return listing;
}
