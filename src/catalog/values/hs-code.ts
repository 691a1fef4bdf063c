/** Digits in groups as customs write them: `18063200`, `1806.32.00`, `1806.3200`, `1806 32 00 00`. */
const WRITTEN = /^\d{4}(?:([. ])?\d{2}(?:\1?\d{2}(?:\1?\d{2})?)?)?$/;

/**
 * The digits of a tariff code with 4, 6, 8 or 10 of them; undefined for anything else, also for a code
 * whose dots stand in unusual places, because then a digit may be lost.
 */
export function hsDigits(text: string): string | undefined {
  if (/^\d{4}(\d{2}){0,3}$/.test(text)) return text;
  return WRITTEN.test(text) ? text.replace(/[. ]/g, '') : undefined;
}
