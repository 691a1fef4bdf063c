import type { Product } from '../catalog/product.ts';
import type { HttpRequest } from '../io/world.ts';
import type { Finding, Listing, RemoteListing } from './listing.ts';

/** Values as they come in JSON answers, numbers as their text: ids are longer than a number holds. */
export type AnswerValue = string | boolean | null | readonly AnswerValue[] | Answer;
export interface Answer {
  readonly [name: string]: AnswerValue;
}

/**
 * What a call does in the shop, which decides what may be sent twice: `read` and `set` (absolute values)
 * may, a `create` only when the marketplace has surely refused it.
 */
export type Effect = 'read' | 'set' | 'create';

/** One call of a marketplace's API, as a plain value: not yet signed, not sent. */
export interface Call {
  readonly api: string;
  readonly effect: Effect;
  readonly params: Readonly<Record<string, string>>;
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
  /** Codes by which the marketplace says that there is no such thing: an answer, and an empty one. */
  readonly missing?: readonly string[];
  /** Calls that get or renew a token carry none. */
  readonly anonymous?: true;
}

/**
 * A piece of work in calls: it yields one, is given its answer, and ends with a result. So a marketplace
 * decides what to ask next, and somebody else sends, waits, retries and writes the journal.
 */
export type Conversation<Result> = Generator<Call, Result, Answer>;

/** How an answer counts. Everything but `ok` is a refusal or a doubt. */
export type ReplyKind =
  | 'ok'
  /** This product is refused; nothing has happened. */
  | 'item'
  /** Too many calls; nothing has happened. */
  | 'throttled'
  /** The token is no longer good; nothing has happened. */
  | 'token'
  /** Key, signature, permission, address or account: no call of this run can succeed. */
  | 'account'
  /** This machine's clock and the gateway's differ too much; nothing has happened. */
  | 'clock'
  /** The other side failed, or what came back cannot be understood: it may have had its effect. */
  | 'doubt';

export interface Reply {
  readonly kind: ReplyKind;
  readonly body: Answer;
  /** Every code that the marketplace gave. */
  readonly codes: readonly string[];
  readonly message: string;
  readonly requestId: string;
  readonly traceId: string;
  /** How long the marketplace asks to wait, in milliseconds. */
  readonly waitMs?: number;
  /** What a throttle is about: this API, or every call of the app or shop. */
  readonly scope?: 'api' | 'app';
}

/** What identifies app and seller; never printed, never written to the journal. */
export interface Credentials {
  readonly appKey: string;
  readonly appSecret: string;
  readonly token: string;
  readonly refreshToken?: string;
}

export interface Tokens {
  readonly token: string;
  readonly refreshToken?: string;
  /** Seconds that the token stays good, as text; '' when not said. */
  readonly expiresIn: string;
}

/** What a shop's configuration says about its listings. */
export interface ShopSettings {
  /** The marketplace's leaf category by the catalog's `category`. */
  readonly categories: Readonly<Record<string, string>>;
  /** The marketplace's attribute or field, and the catalog's column or a `=fixed value` that fills it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The unit in which goods are sold, for example `Box`. */
  readonly unit?: string;
  readonly shippingTemplate?: string;
  readonly leadTimeDays?: number;
}

export interface Translation {
  readonly listing: Listing;
  readonly findings: readonly Finding[];
}

/** What a category asks for, read from the marketplace before anything is sent. */
export interface CategoryRules {
  check(listing: Listing): readonly Finding[];
}

export interface Page {
  readonly listings: readonly RemoteListing[];
  readonly pages: number;
  readonly total: number;
}

/** How a marketplace is to be spoken to, where there is a choice. */
export interface MarketplaceOptions {
  /** TOP only. */
  readonly signMethod?: 'md5' | 'hmac' | 'hmac-sha256' | undefined;
}

/** A marketplace: translates and signs, and sends nothing itself. */
export interface Marketplace {
  readonly name: string;
  readonly title: string;
  /** The gateway's address where the shop's configuration names no other. */
  readonly gateway: string;
  /** How many natural keys one lookup takes. */
  readonly keysPerLookup: number;
  /** So long after a create its search may still not know the product. */
  readonly settleMs: number;
  /** The largest picture it takes. */
  readonly pictureMaxBytes: number;
  /** Whether a new listing is born as a draft, or is put off the shelf by a second call. */
  readonly draft: 'born' | 'shelved';
  /** Fields that it rewrites on its own (it copies pictures, for one) or does not show: not compared with what it shows. */
  rewrites(field: string): boolean;

  translate(product: Product, settings: ShopSettings): Translation;
  /** What the category asks for; undefined when nothing is known about it. */
  category(listing: Listing): Conversation<CategoryRules | undefined>;
  lookup(skus: readonly string[]): Conversation<readonly RemoteListing[]>;
  /** A listing by its id, which the shop knows at once where its search still lags; undefined when gone. */
  byId(remoteId: string): Conversation<RemoteListing | undefined>;
  /** Why a listing was rejected, where the shop says it only when asked. */
  reason?(remoteId: string): Conversation<string>;
  /** One page of the whole shop, counted from 1; absent where a shop can only be asked by key. */
  page?(number: number): Conversation<Page>;
  /** Ends with the new listing's id. */
  create(listing: Listing, publish: boolean): Conversation<string>;
  /** Sets the named fields, and what must go with them, to absolute values. */
  update(remoteId: string, listing: Listing, changed: readonly string[]): Conversation<void>;
  /** Puts a listing on or off the shelf. */
  shelve(remoteId: string, on: boolean): Conversation<void>;
  /** Ends with the address under which listings may use the picture. */
  picture(name: string, bytes: Uint8Array): Conversation<string>;
  refresh(refreshToken: string): Conversation<Tokens>;
  /** Tokens for the code that the seller's consent gave; a code works once and for minutes. */
  exchange(code: string): Conversation<Tokens>;
  /** Where the seller gives consent, for the app that this key names. */
  consent(appKey: string): string;
  /** A listing back into catalog columns. */
  toColumns(listing: RemoteListing): Readonly<Record<string, string>>;

  /** @param epochMs the moment it is sent, by the gateway's clock as far as that is known */
  request(call: Call, gateway: string, credentials: Credentials, epochMs: number): HttpRequest;
  read(call: Call, answer: { readonly status: number; readonly body: Uint8Array }): Reply;
}
