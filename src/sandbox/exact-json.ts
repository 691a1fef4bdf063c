// JSON that keeps 64-bit ids: JSON.parse rounds integers above 2^53, and the gateways send such ids.

/**
 * Reads JSON; integers of 16 digits and more come back as their digits, in a string.
 * @throws SyntaxError when the text is no JSON
 */
export function parseExact(text: string): unknown {
  const rounded: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return rounded;
  const kept = text.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  return JSON.parse(kept);
}

/** Writes JSON; a bigint becomes a bare number, what is undefined is left out. */
export function writeExact(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(writeExact).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${writeExact(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
