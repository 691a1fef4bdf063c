import { z } from 'zod';

/** The version this program writes; a higher number is refused, never guessed at. */
export const JOURNAL_FORMAT = 1;

const stamp = { at: z.number() };
const traces = {
  codes: z.array(z.string()).default([]),
  requestId: z.string().default(''),
  traceId: z.string().default(''),
};

/** What a journal says, one record a line. docs/journal.md describes it. */
export const recordSchema = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('journal'),
    format: z.number(),
    shop: z.string(),
    marketplace: z.string(),
    ...stamp,
  }),
  /** Durable before the first byte of the call leaves. */
  z.object({
    record: z.literal('intent'),
    sku: z.string(),
    action: z.enum(['create', 'update', 'unlist', 'shelve']),
    hash: z.string(),
    /** A create that is followed by a call which puts the new listing off the shelf. */
    thenShelve: z.boolean().default(false),
    remoteId: z.string().optional(),
    /** Hashes of the fields that the marketplace rewrites. */
    rewritten: z.record(z.string(), z.string()).optional(),
    ...stamp,
  }),
  z.object({
    record: z.literal('outcome'),
    sku: z.string(),
    /** `refused`: surely without effect, to be tried again; `absent`: looked up and not there. */
    outcome: z.enum(['confirmed', 'rejected', 'refused', 'unknown', 'absent']),
    remoteId: z.string().optional(),
    ...traces,
    ...stamp,
  }),
  /** A picture that the marketplace has, by the hash of its bytes. */
  z.object({ record: z.literal('picture'), sha256: z.string(), address: z.string(), ...stamp }),
]);

export type JournalRecord = z.infer<typeof recordSchema>;

/** One line: the CRC-32 of the rest in 8 hex digits, a space, JSON, a line feed. */
export function lineOf(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

export type LineRead =
  | { readonly kind: 'record'; readonly record: JournalRecord }
  /** Written by a newer ewtp. */
  | { readonly kind: 'newer'; readonly format: number }
  /** Torn or damaged. */
  | { readonly kind: 'bad' };

export function readLine(line: string): LineRead {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return { kind: 'bad' };
  const value: unknown = JSON.parse(json);
  const read = recordSchema.safeParse(value);
  if (read.success && !isNewer(read.data)) return { kind: 'record', record: read.data };
  // A newer head may hold anything else. Asked last: an attempt that fails costs as much as ten lines.
  const head = headSchema.safeParse(value);
  return head.success && head.data.format > JOURNAL_FORMAT
    ? { kind: 'newer', format: head.data.format }
    : { kind: 'bad' };
}

const headSchema = z.object({ record: z.literal('journal'), format: z.number() });

function isNewer(record: JournalRecord): boolean {
  return record.record === 'journal' && record.format > JOURNAL_FORMAT;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

/** CRC-32 as zip and PNG use it, in 8 hex digits. */
export function checksum(text: string): string {
  let crc = 0xffff_ffff;
  for (const byte of new TextEncoder().encode(text))
    crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ((crc ^ 0xffff_ffff) >>> 0).toString(16).padStart(8, '0');
}
