import { fingerprint } from '../hash.ts';
import type { RemoteListing } from '../listing.ts';

/** Values up to this many characters are kept whole; a cut one with its tail must not be longer. */
const WHOLE = 200;
const BEGINNING = 120;

/**
 * A value as it is kept for comparing: whole, or its beginning, length and fingerprint. Two values are
 * the same when this is, and what is brief already stays as it is.
 */
export function brief(value: string): string {
  if (value.length <= WHOLE) return value;
  return `${value.slice(0, BEGINNING)}… (${value.length} characters, ${fingerprint(value)})`;
}

/** A listing of the shop with brief fields. */
export function briefly(listing: RemoteListing): RemoteListing {
  const fields = Object.entries(listing.fields).map(([name, value]) => [name, brief(value)]);
  return { ...listing, fields: Object.fromEntries(fields) };
}
