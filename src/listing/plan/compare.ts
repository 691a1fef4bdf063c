import { fieldsHash, fingerprint } from '../hash.ts';
import type { Known } from '../journal/state.ts';
import type { Fields, Listing, RemoteListing } from '../listing.ts';
import { brief } from './brief.ts';
import type { Change } from './plan.ts';

/** Our name for whether a listing is on the shelf; not a field of the marketplace. */
export const SHELF = 'shelf';

/** Prices are converted by the marketplace when it shows another currency than the catalog's. */
const PRICED = ['price', 'tiers', 'currency'];
/** Missing in the catalog means: none. Elsewhere it means: as it is. */
const CLEARED = ['tiers'];

/** Field by field, how the shop differs from what should be. */
export function changesOf(
  listing: Listing,
  remote: RemoteListing,
  known: Known | undefined,
  {
    rewrites,
    publish,
  }: { readonly rewrites: (field: string) => boolean; readonly publish: boolean },
): Change[] {
  const converted = listing.fields.currency !== remote.fields.currency;
  const changes: Change[] = [];
  const cleared = CLEARED.filter((field) => listing.fields[field] === undefined);
  for (const [field, to] of [
    ...Object.entries(listing.fields),
    ...cleared.map((field) => [field, ''] as const),
  ]) {
    const from = brief(remote.fields[field] ?? '');
    if (from === brief(to)) continue;
    const rewritten = rewrites(field) || (converted && PRICED.includes(field));
    if (rewritten && known?.rewritten?.[field] === fingerprint(unplaced(to))) continue;
    changes.push({ field, from, to: brief(to) });
  }
  if (publish && remote.state === 'draft')
    changes.push({ field: SHELF, from: 'draft', to: 'live' });
  if (!publish && known?.toShelve && remote.state !== 'draft')
    changes.push({ field: SHELF, from: remote.state, to: 'draft' });
  return changes;
}

/** Hashes of the fields that cannot be compared with what the shop shows later. */
export function rewrittenHashes(
  fields: Fields,
  rewrites: (field: string) => boolean,
): Record<string, string> {
  const entries = Object.entries(fields)
    .filter(([field]) => rewrites(field) || PRICED.includes(field))
    .map(([field, value]) => [field, fingerprint(unplaced(value))] as const);
  return Object.fromEntries(entries);
}

/** A picture from a file counts by its bytes; where the file lies does not matter. */
function unplaced(pictures: string): string {
  return pictures.replace(/(sha256:[0-9a-f]{64}):[^|]*/g, '$1');
}

/** What the shop has of a product, as a fingerprint; '' when nothing. */
export function seenHash(remote: RemoteListing | undefined): string {
  if (remote === undefined) return '';
  const { remoteId, state, fields } = remote;
  // A listing goes from pending to live by itself: only the shelf counts.
  return fieldsHash({ ...fields, remoteId, shelf: state === 'draft' ? 'off' : 'on' });
}
