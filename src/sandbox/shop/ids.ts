/** Above 2^53 and odd: an id that went through a floating-point number is not this id any more. */
export const FIRST_ID = 9_100_000_000_000_000_001n;

/** From one listing's id to the next; the odd ids between are those of its SKUs. */
const STEP = 2000n;

/** The next free id when this one is taken by a listing. */
export function afterListing(id: bigint): string {
  return String(id + STEP);
}

/** The id of a listing's SKU, counted from 0. */
export function skuId(listingId: string, at: number): string {
  return String(BigInt(listingId) + 2n * BigInt(at + 1));
}

/** The id of the listing that a SKU belongs to. */
export function listingIdOf(sku: string): string {
  if (!/^\d{1,20}$/.test(sku)) return '';
  const offset = BigInt(sku) - FIRST_ID;
  return String(FIRST_ID + (offset / STEP) * STEP);
}
