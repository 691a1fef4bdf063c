import type { FindingRule } from './findings.ts';

/**
 * What a listing says, field by field, in the marketplace's own canonical writing: `title`, `price`,
 * `stock`, `pictures` … Flat text, so that two listings can be compared, printed and saved.
 */
export type Fields = Readonly<Record<string, string>>;

/** A product as it should stand in the shop. */
export interface Listing {
  /** The natural key: the shop is searched by it, before and after anything is created. */
  readonly sku: string;
  readonly fields: Fields;
}

/** Accepted by the marketplace is not yet live: most audit first. */
export const LISTING_STATES = ['draft', 'pending', 'live', 'rejected'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** A product as the shop has it. */
export interface RemoteListing extends Listing {
  /** The marketplace's id; up to 19 digits, so never a number. */
  readonly remoteId: string;
  readonly state: ListingState;
  /** Why it is rejected, in the marketplace's words. */
  readonly reason?: string;
}

/** Something about a product that the marketplace would refuse, known before anything is sent. */
export type Finding = Fault & (Own | Shared);

/** Only plan and push can find it. */
interface Own {
  readonly rule: FindingRule;
}

/** Found by a rule of `validate`, and told in its words. */
interface Shared {
  readonly code: string;
  readonly rule: string;
}

interface Fault {
  /** The catalog's column to mend. */
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}
