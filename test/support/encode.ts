import type { Encoding } from '../../src/catalog/read/encoding/encoding-names.ts';

const tables = new Map<string, Map<string, Uint8Array>>();

/** Text in an old encoding; a character that it lacks throws. Built by turning the decoder round. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tables.get(encoding) ?? turnedRound(encoding);
  tables.set(encoding, table);
  return Buffer.concat(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? Buffer.of(code) : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function turnedRound(encoding: Encoding): Map<string, Uint8Array> {
  const table = new Map<string, Uint8Array>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (...bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character))
        table.set(character, Uint8Array.from(bytes));
    } catch {
      // Not a character.
    }
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    learn(lead);
    for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail);
  }
  if (encoding === 'gb18030')
    for (let lead = 0x81; lead <= 0x84; lead++)
      for (let second = 0x30; second <= 0x39; second++)
        for (let third = 0x81; third <= 0xfe; third++)
          for (let last = 0x30; last <= 0x39; last++) learn(lead, second, third, last);
  return table;
}
