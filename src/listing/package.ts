import { z } from 'zod';
import { emptyState, type JournalState, remember } from './journal/state.ts';
import type { RemoteListing } from './listing.ts';
import type { Plan } from './plan/plan.ts';

/** The form of a package's listings.json; the next package is compared with it. */
export const packageSchema = z.strictObject({
  schema: z.literal('ewtp/listings@1'),
  shop: z.string(),
  marketplace: z.string(),
  listings: z.array(z.strictObject({ sku: z.string(), fields: z.record(z.string(), z.string()) })),
});
export type Package = z.infer<typeof packageSchema>;

/** The listings of a plan that the partner is to have: all but those that the marketplace would refuse. */
export function packageOf({ shop, marketplace, items }: Plan): Package {
  const listings = items
    .filter(({ action }) => action !== 'blocked' && action !== 'unlist')
    .map(({ sku, fields }) => ({ sku, fields }));
  return { schema: 'ewtp/listings@1', shop, marketplace, listings };
}

/** The last package as if it were a shop: what the partner has been given counts as listed. */
export function asShop(last: Package | undefined): {
  readonly remote: ReadonlyMap<string, readonly RemoteListing[]>;
  readonly journal: JournalState;
} {
  const listings = last?.listings ?? [];
  const journal = emptyState();
  for (const { sku } of listings) remember(journal, sku, { remoteId: sku });
  return {
    remote: new Map(
      listings.map(({ sku, fields }) => [sku, [{ sku, fields, remoteId: sku, state: 'live' }]]),
    ),
    journal,
  };
}

/** Which pictures belong to which product, in their order: one row each. */
export function pictureRows({ listings }: Package): string[][] {
  const rows = listings.flatMap(({ sku, fields }) =>
    (fields.pictures?.split('|') ?? []).map((picture, i) => {
      const [, sha256 = '', path] = /^sha256:([0-9a-f]{64}):(.*)$/s.exec(picture) ?? [];
      return [sku, String(i + 1), path ?? picture, sha256];
    }),
  );
  return [['sku', 'position', 'picture', 'sha256'], ...rows];
}

/** The listings as one table: a column for each field that some listing has. */
export function listingRows({ listings }: Package): string[][] {
  const fields = [...new Set(listings.flatMap((listing) => Object.keys(listing.fields)))];
  return [
    ['sku', ...fields],
    ...listings.map((listing) => [
      listing.sku,
      ...fields.map((field) => listing.fields[field] ?? ''),
    ]),
  ];
}
