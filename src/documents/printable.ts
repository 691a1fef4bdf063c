/**
 * Text from outside as a paper may carry it: composed, on one line, and with every sign that would
 * be invisible or turn the reading direction shown by its code, `[U+202E]`.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, codeName)
    .trim();
}

/** A character by its code point: `U+202E`. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function codeName(character: string): string {
  return `[${codePoint(character)}]`;
}

/** Every text inside a plain value made printable. */
export function printableDeep<T>(value: T): T;
export function printableDeep(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map((item: unknown) => printableDeep(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, printableDeep(of)]));
}
