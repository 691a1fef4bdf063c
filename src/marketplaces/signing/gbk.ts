import { UserError } from '../../errors.ts';

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Node.js reads GBK and does not write it: the table is turned round once, when it is needed. */
function bytesOf(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const whole = [...character].length === 1 && character !== '\ufffd';
      if (trail !== 0x7f && whole && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}

/**
 * @throws UserError for a character that GBK does not have
 */
export function encodeGbk(text: string): Uint8Array {
  table ??= bytesOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (pair === undefined)
      throw new UserError(
        `GBK has no character for ${character} (U+${code.toString(16).toUpperCase()}).`,
        'Take it out of the message, or agree on UTF-8 with the other side.',
      );
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
