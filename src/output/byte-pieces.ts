/** Takes text in small parts and hands it on as bytes, piece by piece. */
export interface BytePieces {
  put(text: string): void;
  /** Hands on what is left. */
  flush(): void;
}

const PIECE = 1 << 18;
/** UTF-8 needs three bytes at most for one unit of a string. */
const WIDEST = 3;

/**
 * Text is turned into bytes as it comes: long strings of many parts would be put together first, and
 * that costs as much as making them.
 * @param hand takes pieces that nobody changes afterwards
 */
export function bytePieces(hand: (bytes: Uint8Array) => void): BytePieces {
  let piece = Buffer.allocUnsafe(PIECE);
  let used = 0;
  const flush = () => {
    if (used > 0) hand(piece.subarray(0, used));
    piece = Buffer.allocUnsafe(PIECE);
    used = 0;
  };
  return {
    put(text) {
      const most = text.length * WIDEST;
      if (used + most > PIECE) flush();
      if (most > PIECE) hand(Buffer.from(text));
      else used += piece.write(text, used);
    },
    flush,
  };
}
