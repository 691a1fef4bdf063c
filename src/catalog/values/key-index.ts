// Remembers keys for uniqueness rules. A Map of a million strings takes over 100 MB; this keeps the
// bytes of the keys end to end in one buffer and finds them by an open-addressing table, about 30
// bytes a key. Keys are compared byte by byte, so a hash collision never reports a false duplicate;
// of long keys, such as addresses of pictures, 128 bits of hash are kept instead of their bytes.

export interface KeyIndex {
  /** The line where the key was first seen, or undefined and the key is remembered. */
  firstLine(key: string, line: number): number | undefined;
}

export function keyIndex(): KeyIndex {
  let capacity = 1 << 10;
  let slots = new Uint32Array(capacity); // entry number + 1; 0 is free
  let hashes = new Uint32Array(capacity >> 1);
  let lines = new Uint32Array(capacity >> 1);
  let ends = new Uint32Array(capacity >> 1);
  let count = 0;
  let bytes = Buffer.allocUnsafe(1 << 14);
  let used = 0;

  function firstLine(key: string, line: number): number | undefined {
    let size = Buffer.byteLength(key);
    if (used + size > bytes.length)
      bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, used + size));
    // Written behind the last key: it stays there if it turns out to be new.
    bytes.write(key, used);
    if (size > LONGEST_KEPT) size = shorten(bytes, used, used + size);
    const hash = hashOf(bytes, used, used + size);
    for (let slot = hash & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) {
        remember(slot, hash, line, used + size);
        return undefined;
      }
      if (hashes[entry - 1] === hash && same(entry - 1, size)) return lines[entry - 1];
    }
  }

  function remember(slot: number, hash: number, line: number, end: number): void {
    hashes[count] = hash;
    lines[count] = line;
    ends[count] = end;
    slots[slot] = ++count;
    used = end;
    if (count >= capacity >> 1) grow();
  }

  function same(entry: number, size: number): boolean {
    const from = entry === 0 ? 0 : (ends[entry - 1] ?? 0);
    const to = ends[entry] ?? 0;
    return to - from === size && bytes.compare(bytes, used, used + size, from, to) === 0;
  }

  function grow(): void {
    capacity *= 2;
    slots = new Uint32Array(capacity);
    hashes = longer(hashes);
    lines = longer(lines);
    ends = longer(ends);
    for (let entry = 0; entry < count; entry++) {
      let slot = (hashes[entry] ?? 0) & (capacity - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      slots[slot] = entry + 1;
    }
  }

  return { firstLine };
}

function longer(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(old.length * 2);
  next.set(old);
  return next;
}

/** Keys up to this many bytes are kept as they are. */
const LONGEST_KEPT = 32;
const LANES = [0x811c9dc5, 0x01234567, 0x9e3779b9, 0x7f4a7c15] as const;
const PRIMES = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/** Puts 128 bits of hash in place of a long key; four lanes that start and multiply differently. */
function shorten(bytes: Buffer, from: number, to: number): number {
  let [a, b, c, d]: [number, number, number, number] = [...LANES];
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    a = Math.imul(a ^ byte, PRIMES[0]);
    b = Math.imul(b ^ byte, PRIMES[1]);
    c = Math.imul((c ^ byte) + a, PRIMES[2]);
    d = Math.imul((d ^ byte) + b, PRIMES[3]);
  }
  bytes.writeInt32LE(a, from);
  bytes.writeInt32LE(b ^ (a >>> 15), from + 4);
  bytes.writeInt32LE(c, from + 8);
  bytes.writeInt32LE(d ^ (c >>> 13), from + 12);
  return 16;
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
