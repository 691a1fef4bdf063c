// Remembers keys for uniqueness rules. A Map of a million strings takes over 100 MB; this keeps the
// bytes of the keys end to end in one buffer and finds them by an open-addressing table, about 30
// bytes a key. Keys are compared byte by byte, so a hash collision never reports a false duplicate.

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
    const size = Buffer.byteLength(key);
    if (used + size > bytes.length)
      bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, used + size));
    // Written behind the last key: it stays there if it turns out to be new.
    bytes.write(key, used);
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

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
