/**
 * The digits of a code of 2 to 10 digits as people write it: `1806.31`, `1806 3100 00`.
 * @returns undefined when the text is no code, so that it may be words
 */
export function codeIn(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s.\-·]/g, '');
  return /^\d+$/.test(digits) && [2, 4, 6, 8, 10].includes(digits.length) ? digits : undefined;
}

/** With dots, as papers show it: `1806.31.00`. */
export function dotted(code: string): string {
  const parts = [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8, 10)];
  return parts.filter((part) => part !== '').join('.');
}
