// Telling apart the encodings that came before Unicode. They carry no mark, so the only evidence is
// which characters would come out; where that is not conclusive the answer is "not sure".
import type { Encoding } from './encoding-names.ts';
import { lenientDecoder } from './lenient-decoder.ts';

/** Encodings that would give the same text here, with what it would look like. */
export interface Guess {
  readonly encodings: readonly Encoding[];
  readonly looksLike: string;
}

export type Legacy =
  | { readonly sure: true; readonly encoding: Encoding }
  | { readonly sure: false; readonly guesses: readonly Guess[] };

/** Below this many Chinese characters chance can imitate another encoding. */
const ENOUGH = 16;

/**
 * @param sample bytes around the first ones above ASCII
 */
export function guessLegacy(sample: Uint8Array): Legacy {
  const pairs = pairsOf(sample);
  if (pairs !== undefined && pairs.count >= ENOUGH && decodes('gb18030', sample)) {
    // Everyday simplified Chinese: lead bytes B0-D7 (the 3,755 common characters of GB 2312) and hardly
    // a second byte below A1. Big5 puts 40 % of its second bytes there; Korean keeps its lead bytes
    // below C9; Japanese (EUC-JP) is full of kana, A4 and A5.
    const everyday = pairs.common / pairs.count > 0.85;
    const notBig5 = pairs.lowTrail / pairs.count < 0.06;
    const notKorean = pairs.leadFromC9 / pairs.count > 0.1;
    const notJapanese = pairs.kana / pairs.count < 0.1;
    if (everyday && notBig5 && notKorean && notJapanese) return { sure: true, encoding: 'gb18030' };
  }
  return { sure: false, guesses: plausible(sample, pairs !== undefined) };
}

interface Pairs {
  count: number;
  common: number;
  lowTrail: number;
  leadFromC9: number;
  kana: number;
}

/** Counts the two-byte characters; undefined when high bytes do not come in pairs. */
function pairsOf(sample: Uint8Array): Pairs | undefined {
  const pairs = { count: 0, common: 0, lowTrail: 0, leadFromC9: 0, kana: 0 };
  for (let i = 0; i < sample.length - 1; i++) {
    const lead = sample[i] ?? 0;
    // 80 alone is the euro sign of Windows' Chinese code page.
    if (lead <= 0x80) continue;
    const trail = sample[++i] ?? 0;
    if (lead === 0xff || trail === 0x7f || trail === 0xff || trail < 0x30) return undefined;
    if (trail < 0x40) {
      // GB 18030's four-byte characters: European letters and rare Chinese ones.
      if (trail > 0x39 || (sample[i + 1] ?? 0x81) < 0x81) return undefined;
      i += 2;
      continue;
    }
    if (lead === 0xa4 || lead === 0xa5) pairs.kana++;
    // Punctuation and full-width forms (A1-A9) say nothing about the language.
    if (lead >= 0xa1 && lead <= 0xa9 && trail >= 0xa1) continue;
    count(pairs, lead, trail);
  }
  return pairs;
}

function count(pairs: Pairs, lead: number, trail: number): void {
  pairs.count++;
  if (trail < 0xa1) pairs.lowTrail++;
  else if (lead >= 0xb0 && lead <= 0xd7) pairs.common++;
  if (lead >= 0xc9 && trail >= 0xa1) pairs.leadFromC9++;
}

const WESTERN: readonly Encoding[] = [
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'macintosh',
];
const EASTERN: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-kr'];

function plausible(sample: Uint8Array, paired: boolean): Guess[] {
  const byLook = new Map<string, Encoding[]>();
  for (const encoding of paired ? [...EASTERN, ...WESTERN] : [...WESTERN, ...EASTERN]) {
    if (!decodes(encoding, sample)) continue;
    const looksLike = excerpt(encoding, sample);
    // Control and private-use characters are what a wrong encoding gives, not what people write.
    if (/[\u0080-\u009f\ue000-\uf8ff]/.test(looksLike)) continue;
    byLook.set(looksLike, [...(byLook.get(looksLike) ?? []), encoding]);
  }
  return [...byLook].map(([looksLike, encodings]) => ({ encodings, looksLike }));
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

/** The value in which the first character above ASCII stands. */
function excerpt(encoding: Encoding, sample: Uint8Array): string {
  const first = sample.findIndex((byte) => byte > 0x7f);
  const text = lenientDecoder(encoding).decode(sample.subarray(0, first + 48));
  const at = [...text].findIndex((character) => character > '\u007f');
  const before = [...text].slice(0, at).join('').split(SEPARATORS).at(-1) ?? '';
  const after = [...text].slice(at).join('').split(SEPARATORS)[0] ?? '';
  return `${before}${after}`.slice(0, 32);
}

const SEPARATORS = /[\r\n\t,;|"]/;
