// Telling apart the encodings that came before Unicode. They carry no mark, so the only evidence is
// which characters would come out; where that is not conclusive the answer is "not sure".
import type { Encoding } from './encoding-names.ts';

/** An encoding that would fit, with what the text would look like. */
export interface Guess {
  readonly encoding: Encoding;
  readonly looksLike: string;
}

export type Legacy =
  | { readonly sure: true; readonly encoding: Encoding }
  | { readonly sure: false; readonly guesses: readonly Guess[] };

/** Below this many Chinese characters chance can imitate another encoding. */
const ENOUGH = 16;

/**
 * @param sample bytes from the first one above ASCII on
 */
export function guessLegacy(sample: Uint8Array): Legacy {
  const pairs = pairsOf(sample);
  if (pairs !== undefined && pairs.count >= ENOUGH && decodes('gb18030', sample)) {
    // Everyday simplified Chinese: lead bytes B0-D7 (the 3,755 common characters of GB 2312), second
    // bytes never below A1. Big5 puts 40 % of its second bytes below A1; Korean keeps its lead bytes below C9.
    const everyday = pairs.common / pairs.count > 0.85;
    const notBig5 = pairs.lowTrail === 0;
    const notKorean = pairs.leadFromC9 / pairs.count > 0.1;
    if (everyday && notBig5 && notKorean) return { sure: true, encoding: 'gb18030' };
  }
  return { sure: false, guesses: plausible(sample, pairs !== undefined) };
}

interface Pairs {
  readonly count: number;
  readonly common: number;
  readonly lowTrail: number;
  readonly leadFromC9: number;
}

/** Counts the two-byte characters; undefined when high bytes do not come in pairs. */
function pairsOf(sample: Uint8Array): Pairs | undefined {
  let count = 0;
  let common = 0;
  let lowTrail = 0;
  let leadFromC9 = 0;
  for (let i = 0; i < sample.length - 1; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[++i] ?? 0;
    if (lead < 0x81 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff)
      return undefined;
    // Punctuation and full-width forms (A1-A9) say nothing about the language.
    if (lead >= 0xa1 && lead <= 0xa9) continue;
    count++;
    if (trail < 0xa1) lowTrail++;
    else if (lead >= 0xb0 && lead <= 0xd7) common++;
    if (lead >= 0xc9 && trail >= 0xa1) leadFromC9++;
  }
  return { count, common, lowTrail, leadFromC9 };
}

function plausible(sample: Uint8Array, paired: boolean): Guess[] {
  const candidates: Encoding[] = paired
    ? ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252']
    : [
        'windows-1252',
        'iso-8859-15',
        'windows-1250',
        'windows-1251',
        'macintosh',
        'gb18030',
        'big5',
      ];
  return candidates
    .filter((encoding) => decodes(encoding, sample))
    .map((encoding) => ({ encoding, looksLike: excerpt(encoding, sample) }));
}

function decodes(encoding: Encoding, sample: Uint8Array): boolean {
  try {
    // `stream` forgives a character that the end of the sample has cut.
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function excerpt(encoding: Encoding, sample: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, 48), { stream: true });
  return text
    .split(/[\r\n\t,;|"]/, 1)
    .join('')
    .slice(0, 16);
}
