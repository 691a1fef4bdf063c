import type { Gateway } from '../call.ts';
import type { Listing, Shop } from './state.ts';

/** The listings as search knows them now, oldest first: new ones and changes come in late. */
export function searchable(shop: Shop, gateway: Gateway, nowMs: number): readonly Listing[] {
  return [...shop.listings.values()]
    .filter((listing) => listing.gateway === gateway)
    .map((listing) => asSearched(listing, nowMs))
    .filter((listing) => listing !== undefined);
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
