/** Encodes text as GBK, which Node.js can only decode: the table is that of its decoder, turned round. */
export function encodeGbk(text: string): Uint8Array {
  const table = tableOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new Error(`GBK has no ${character}`);
  }
  return Uint8Array.from(bytes);
}

function tableOf(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
        table.set(character, (lead << 8) | trail);
    }
  }
  return table;
}
