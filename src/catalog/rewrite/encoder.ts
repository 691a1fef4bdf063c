// Turns text back into the bytes of an old encoding. Node.js decodes these only; the tables are those of
// its decoders, turned round.
import type { Encoding } from '../read/encoding/encoding-names.ts';

/** Gives the bytes of a text; a character that the encoding lacks becomes a question mark. */
export type Encoder = (text: string) => Uint8Array;

export function encoderFor(encoding: Encoding): Encoder {
  switch (encoding) {
    case 'utf-8':
      return (text) => Buffer.from(text);
    case 'utf-16le':
      return (text) => Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return (text) => Buffer.from(text, 'utf16le').swap16();
    default:
      return byTable(encoding);
  }
}

/** Made once: that of GB 18030 takes a fifth of a second. */
const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

function byTable(encoding: Encoding): Encoder {
  const table = tables.get(encoding) ?? turnedRound(encoding);
  tables.set(encoding, table);
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) bytes.push(code);
      else bytes.push(...(table.get(character) ?? beyondTable(code, encoding)));
    }
    return Uint8Array.from(bytes);
  };
}

/** The first bytes that give a character are those that are written. */
function turnedRound(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]) => {
    const character = decoded(Uint8Array.from(bytes), encoding);
    if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0x80; first <= 0xff; first++) {
    // One byte 80 for the euro is a slip of some programs; GB 18030 itself has A2 E3 for it.
    if (encoding !== 'gb18030') learn(first);
    for (let second = 0x40; second <= 0xfe; second++) learn(first, second);
  }
  if (encoding === 'gb18030') learnFourBytes(learn);
  return table;
}

/** As a stream, because Node.js 20 reads windows-1252 as Latin-1 when it is given all at once. */
function decoded(bytes: Uint8Array, encoding: Encoding): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}

/** GB 18030 writes the rest of the basic plane in four bytes, the first of them 81 to 84. */
function learnFourBytes(learn: (...bytes: number[]) => void): void {
  for (let first = 0x81; first <= 0x84; first++)
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third++)
        for (let fourth = 0x30; fourth <= 0x39; fourth++) learn(first, second, third, fourth);
}

/** GB 18030 writes the planes beyond the basic one by counting: U+10000 is 90 30 81 30. */
function beyondTable(code: number, encoding: Encoding): readonly number[] {
  if (encoding !== 'gb18030' || code < 0x10000) return [0x3f];
  const count = code - 0x10000 + 0x90 * 12_600 - 0x81 * 12_600;
  return [
    0x81 + Math.floor(count / 12_600),
    0x30 + (Math.floor(count / 1260) % 10),
    0x81 + (Math.floor(count / 10) % 126),
    0x30 + (count % 10),
  ];
}
