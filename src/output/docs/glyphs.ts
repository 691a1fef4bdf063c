import type { Font } from './font.ts';

/** Drawn by the layout or invisible; no font needs them. */
const NEEDS_NONE = new Set([0x0a, 0x20, 0xa0, 0x200b]);

/** The characters of a paper that none of the fonts can draw, each once. */
export function missingCharacters(value: unknown, fonts: readonly Font[]): ReadonlySet<string> {
  const missing = new Set<string>();
  eachText(value, (text) => {
    for (const character of text) if (!drawn(character, fonts)) missing.add(character);
  });
  return missing;
}

/** The same value with every such character shown by its code, `[U+1F600]`. */
export function named<T>(value: T, missing: ReadonlySet<string>): T;
export function named(value: unknown, missing: ReadonlySet<string>): unknown {
  if (missing.size === 0) return value;
  if (typeof value === 'string')
    return Array.from(value, (character) =>
      missing.has(character) ? `[${codeOf(character)}]` : character,
    ).join('');
  if (Array.isArray(value)) return value.map((item: unknown) => named(item, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, named(of, missing)]));
}

export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function drawn(character: string, fonts: readonly Font[]): boolean {
  const code = character.codePointAt(0) ?? 0;
  return NEEDS_NONE.has(code) || fonts.some((font) => font.has(code));
}

function eachText(value: unknown, see: (text: string) => void): void {
  if (typeof value === 'string') see(value);
  else if (Array.isArray(value)) for (const item of value) eachText(item, see);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) eachText(item, see);
}
