// Exact arithmetic on plain decimals as text, for unit conversions. Money has its own (money.ts).

/** Moves the decimal point: `shiftDecimal('250', -3)` is `0.25`. */
export function shiftDecimal(decimal: string, places: number): string {
  const { sign, digits, scale } = parts(decimal);
  return print(sign, digits, scale - places);
}

/** Exact product of two plain decimals. */
export function timesDecimal(a: string, b: string): string {
  const x = parts(a);
  const y = parts(b);
  return print(x.sign * y.sign, x.digits * y.digits, x.scale + y.scale);
}

function parts(decimal: string): { sign: number; digits: bigint; scale: number } {
  const sign = decimal.startsWith('-') ? -1 : 1;
  const [whole = '0', fraction = ''] = decimal.replace(/^[-+]/, '').split('.');
  return { sign, digits: BigInt(whole + fraction), scale: fraction.length };
}

function print(sign: number, digits: bigint, scale: number): string {
  const shown =
    scale < 0 ? `${digits}${'0'.repeat(-scale)}` : digits.toString().padStart(scale + 1, '0');
  const at = shown.length - Math.max(0, scale);
  const fraction = shown.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? shown.slice(0, at) : `${shown.slice(0, at)}.${fraction}`;
  return sign < 0 && digits !== 0n ? `-${text}` : text;
}
