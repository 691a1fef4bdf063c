import { createHash } from 'node:crypto';
import type { Fields } from './listing.ts';

/** A short fingerprint of text or bytes: 128 bits of SHA-256 in hex. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** A fingerprint of a listing's fields, whatever their order. */
export function fieldsHash(fields: Fields): string {
  const entries = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return fingerprint(JSON.stringify(entries));
}

/** A fingerprint of any plain value, whatever the order of its members. */
export function valueHash(value: unknown): string {
  return fingerprint(
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ),
  );
}
