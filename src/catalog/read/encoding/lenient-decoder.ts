import type { Encoding } from './encoding-names.ts';

/** Decodes a stream piece by piece; what cannot be decoded becomes U+FFFD. */
export interface LenientDecoder {
  decode(piece: Uint8Array): string;
  /** What is left at the end: a character that was cut. */
  end(): string;
}

/**
 * A TextDecoder that is not fatal should never throw, but Node's throws on some sequences of GB 18030
 * that a piece has cut: from there on it is begun anew.
 */
export function lenientDecoder(encoding: Encoding): LenientDecoder {
  const fresh = () => new TextDecoder(encoding, { ignoreBOM: true });
  let decoder = fresh();
  const attempt = (decode: () => string): string | undefined => {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      decoder = fresh();
      return undefined;
    }
  };
  const step = (piece: Uint8Array) => attempt(() => decoder.decode(piece, { stream: true }));
  return {
    decode(piece) {
      const whole = step(piece);
      if (whole !== undefined) return whole;
      let text = '\uFFFD';
      for (let i = 0; i < piece.length; i++) text += step(piece.subarray(i, i + 1)) ?? '\uFFFD';
      return text;
    },
    end: () => attempt(() => decoder.decode()) ?? '\uFFFD',
  };
}
