/**
 * Text from outside, safe to print: control characters, escapes and direction marks become visible
 * signs, so that a catalog cannot move the cursor, recolour or reverse what a person reads.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => {
      const code = character.charCodeAt(0);
      if (code === 10 || code === 13) return '⏎';
      if (code === 9) return '⇥';
      return code < 0x20
        ? String.fromCharCode(0x2400 + code)
        : `\\u${code.toString(16).padStart(4, '0')}`;
    },
  );
}
