/**
 * Text from outside, safe to print: control characters, escapes, direction marks and other characters
 * that show nothing become visible signs, so that a catalog cannot move the cursor, recolour or
 * reverse what a person reads, nor give orders to a build server that reads the log.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, sign).replace(BUILD_SERVER_ORDER, '#\\u0023');
}

// A joiner is part of an emoji when it follows one; anywhere else it hides.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;

/** `##[error]`, `##vso[…]`, `##teamcity[…]` are orders wherever they stand in a line. */
const BUILD_SERVER_ORDER = /##(?=\[|vso\[|teamcity\[)/g;

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 10 || code === 13) return '⏎';
  if (code === 9) return '⇥';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
