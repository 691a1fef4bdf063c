import type { RemoteListing } from '../listing.ts';
import { briefly } from './brief.ts';
import type { CardBox } from './cards.ts';

/** What a shop has, by SKU. */
export interface Shop {
  has(sku: string): boolean;
  /** More than one where somebody has listed the SKU again. */
  of(sku: string): Promise<readonly RemoteListing[]>;
}

export interface ShopCards extends Shop {
  /** Takes in what the shop shows; a listing that is there already stays as it was seen first. */
  take(listings: readonly RemoteListing[]): Promise<void>;
  /** Puts these in place of what was seen before. */
  renew(listings: readonly RemoteListing[]): Promise<void>;
}

/** A shop that is being read: its listings lie outside memory, which only knows where. */
export function shopCards(box: CardBox): ShopCards {
  const cards = box.cards<RemoteListing>();
  const first = new Map<string, number>();
  const further = new Map<string, readonly number[]>();
  const add = (listing: RemoteListing) => {
    const number = cards.length;
    return { number, put: cards.put(number, briefly(listing)) };
  };
  return {
    has: (sku) => first.has(sku),
    async of(sku) {
      const number = first.get(sku);
      if (number === undefined) return [];
      const copies = new Map<string, RemoteListing>();
      for (const one of [number, ...(further.get(sku) ?? [])]) {
        const listing = await cards.at(one);
        if (listing !== undefined && !copies.has(listing.remoteId))
          copies.set(listing.remoteId, listing);
      }
      return [...copies.values()];
    },
    async take(listings) {
      for (const listing of listings) {
        const { sku } = listing;
        const { number, put } = add(listing);
        if (first.has(sku)) further.set(sku, [...(further.get(sku) ?? []), number]);
        else first.set(sku, number);
        await put;
      }
    },
    async renew(listings) {
      for (const listing of listings) {
        const { number, put } = add(listing);
        first.set(listing.sku, number);
        further.delete(listing.sku);
        await put;
      }
    },
  };
}
