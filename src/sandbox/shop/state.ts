import type { Gateway } from '../call.ts';
import { FIRST_ID } from './ids.ts';

/** What a shopper's page shows of a listing, whichever protocol it came by. */
export interface Offer {
  readonly title: string;
  readonly description: string;
  readonly pictures: readonly string[];
  /** As it was sent, with its currency. */
  readonly price: string;
  readonly quantity: string;
  /** The seller's own numbers; not unique: the shop takes a second listing of the same number. */
  readonly keys: readonly string[];
}

/** What one field of a form holds: one value, several, or fields of its own. */
export type FormValue = string | readonly string[] | { readonly [field: string]: FormValue };

/** What was sent for a listing, kept to be given back. */
export type Content =
  | { readonly kind: 'product'; readonly info: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'item';
      readonly categoryId: string;
      readonly productId: string;
      readonly fields: Readonly<Record<string, FormValue>>;
    };

export interface Listing {
  /** 64 bits, as digits. */
  readonly id: string;
  readonly gateway: Gateway;
  readonly offer: Offer;
  readonly content: Content;
  /** What the seller wants; the audit may say otherwise. */
  readonly wanted: 'online' | 'offline';
  readonly createdMs: number;
  /** When the content last changed: the audit starts anew. */
  readonly changedMs: number;
  /** When search comes to know this state of the listing. */
  readonly searchableMs: number;
  /** What search knows until then; absent for a new listing. */
  readonly before?: Omit<Listing, 'before'> | undefined;
}

export interface Picture {
  readonly id: string;
  readonly gateway: Gateway;
  /** SHA-256 of the bytes, 32 hex digits of it. */
  readonly hash: string;
  readonly extension: string;
  readonly title: string;
}

export interface Token {
  readonly token: string;
  readonly gateway: Gateway;
  readonly use: 'access' | 'refresh';
  /** By the shop's clock; null for never. */
  readonly expiresMs: number | null;
}

/** One step in the shop's history; a line of its file. */
export type Change =
  | { readonly kind: 'listing'; readonly listing: Listing }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'clock'; readonly aheadMs: number }
  /** Ids up to here are taken, also those of effects that are still to come. */
  | { readonly kind: 'ids'; readonly next: string }
  | { readonly kind: 'later'; readonly dueMs: number; readonly changes: readonly Change[] }
  | { readonly kind: 'arrived' }
  /** Everything is gone but the ids that were given. */
  | { readonly kind: 'reset' };

/** The shop as its history made it. Changed by `apply` alone. */
export interface Shop {
  readonly listings: Map<string, Listing>;
  /** Which listings may be found by a seller's number; some may have another by now. */
  readonly byKey: Map<string, Set<string>>;
  readonly pictures: Map<string, Picture>;
  readonly tokens: Map<string, Token>;
  /** Effects that arrive late, the next one first. */
  later: readonly { readonly dueMs: number; readonly changes: readonly Change[] }[];
  nextId: bigint;
  /** How far the shop's clock was put ahead of the machine's. */
  aheadMs: number;
}

/** A shop with nothing in it. */
export function emptyShop(): Shop {
  return {
    listings: new Map(),
    byKey: new Map(),
    pictures: new Map(),
    tokens: new Map(),
    later: [],
    nextId: FIRST_ID,
    aheadMs: 0,
  };
}

/** Takes one step of history. */
export function apply(shop: Shop, change: Change): void {
  switch (change.kind) {
    case 'listing':
      put(shop, change.listing);
      return;
    case 'gone':
      shop.listings.delete(change.id);
      return;
    case 'picture':
      shop.pictures.set(change.picture.id, change.picture);
      return;
    case 'token':
      shop.tokens.set(change.token.token, change.token);
      return;
    case 'clock':
      shop.aheadMs = change.aheadMs;
      return;
    case 'ids':
      shop.nextId = BigInt(change.next);
      return;
    case 'later':
      shop.later = [...shop.later, { dueMs: change.dueMs, changes: change.changes }].sort(
        (one, other) => one.dueMs - other.dueMs,
      );
      return;
    case 'reset':
      shop.listings.clear();
      shop.byKey.clear();
      shop.pictures.clear();
      shop.tokens.clear();
      shop.later = [];
      shop.aheadMs = 0;
      return;
    case 'arrived': {
      const [first, ...rest] = shop.later;
      shop.later = rest;
      for (const late of first?.changes ?? []) apply(shop, late);
    }
  }
}

function put({ listings, byKey }: Shop, listing: Listing): void {
  listings.set(listing.id, listing);
  for (const key of [...listing.offer.keys, ...(listing.before?.offer.keys ?? [])]) {
    const ids = byKey.get(key) ?? new Set();
    byKey.set(key, ids.add(listing.id));
  }
}

/** The shortest history that makes this shop. */
export function historyOf(shop: Shop): readonly Change[] {
  return [
    { kind: 'ids', next: String(shop.nextId) },
    { kind: 'clock', aheadMs: shop.aheadMs },
    ...[...shop.tokens.values()].map((token): Change => ({ kind: 'token', token })),
    ...[...shop.pictures.values()].map((picture): Change => ({ kind: 'picture', picture })),
    ...[...shop.listings.values()].map((listing): Change => ({ kind: 'listing', listing })),
    ...shop.later.map((late): Change => ({ kind: 'later', ...late })),
  ];
}
