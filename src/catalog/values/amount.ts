// Reads amounts the way people write them: `28.00 USD`, `€ 1.234,50`, `27,275.25`, `1 234,50`.
// What can be read in two ways is refused by name, never guessed.

export type Amount =
  | {
      readonly kind: 'amount' /** Plain decimal, for example `1234.50`. */;
      readonly decimal: string /** ISO code, when one is written. */;
      readonly currency?: string;
    }
  | {
      readonly kind: 'ambiguous' /** The two readings. */;
      readonly readings: readonly [string, string];
    }
  | { readonly kind: 'not-a-number' };

/** Signs that mean one currency. `$` and `¥` mean several, so they are read past and prove none. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  元: 'CNY',
  RMB: 'CNY',
  US$: 'USD',
  HK$: 'HKD',
};
const SHARED: ReadonlySet<string> = new Set(['$', '¥', '￥']);

/** No amount is longer; a text that is must not cost time. */
const LONGEST = 48;

const SPACES = /[\s\u00a0\u202f\u2009]+/g;
const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * @param decimals digits after the point that the quantity has at most; with 2, `1.234` is ambiguous,
 *   with 3 or more it is one and a bit
 */
export function readAmount(text: string, decimals: number): Amount {
  if (text.length > LONGEST) return { kind: 'not-a-number' };
  const { digits, currency } = takeCurrency(text.trim());
  const read = readNumber(digits, decimals);
  return read.kind === 'amount' && currency !== undefined ? { ...read, currency } : read;
}

/** Whether the text is a plain decimal as machines write it: digits and at most one point. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

function takeCurrency(text: string): { digits: string; currency?: string } {
  const match =
    /^(?<before>[^\d\s.,'’+-]*[^\d\s.,'’+-])?\s*(?<digits>[-+]?[\d.,'’\s\u00a0\u202f]+?)\s*(?<after>[^\d\s.,'’]+)?$/u.exec(
      text,
    );
  if (!match?.groups) return { digits: text };
  const { before = '', digits = '', after = '' } = match.groups;
  if (before !== '' && after !== '' && before !== after) return { digits: text };
  const written = (before || after).trim();
  if (written === '' || SHARED.has(written)) return { digits };
  const currency =
    SYMBOLS[written] ??
    SYMBOLS[written.toUpperCase()] ??
    (/^[A-Za-z]{3}$/.test(written) ? written.toUpperCase() : undefined);
  return currency === undefined ? { digits: text } : { digits, currency };
}

function readNumber(written: string, decimals: number): Amount {
  const text = written.replace(SPACES, ' ').trim();
  const spaced = /^[-+]?\d{1,3}( \d{3})+([.,]\d+)?$/.test(text);
  const number = spaced ? text.replaceAll(' ', '') : text;
  if (PLAIN.test(number)) {
    if (!spaced && decimals < 3 && /^-?[1-9]\d{0,2}\.\d{3}$/.test(number))
      return twoReadings(number, '.');
    return { kind: 'amount', decimal: number };
  }
  if (/^[-+]?\d+,\d+$/.test(number)) {
    const grouped = /^[-+]?[1-9]\d{0,2},\d{3}$/.test(number);
    if (grouped && !spaced) return twoReadings(number, ',');
    return { kind: 'amount', decimal: plain(number.replace(',', '.')) };
  }
  // Both signs present: the last one is the decimal sign, the other must group by threes.
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(number))
    return { kind: 'amount', decimal: plain(number.replaceAll('.', '').replace(',', '.')) };
  if (/^[-+]?\d{1,3}(,\d{3})+\.\d+$/.test(number))
    return { kind: 'amount', decimal: plain(number.replaceAll(',', '')) };
  if (/^[-+]?\d{1,3}(['’]\d{3})+(\.\d+)?$/.test(number))
    return { kind: 'amount', decimal: plain(number.replace(/['’]/g, '')) };
  // Two groups or more of the same sign can only be thousands.
  if (/^[-+]?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(number))
    return { kind: 'amount', decimal: plain(number.replace(/[.,]/g, '')) };
  if (/^\+\d+(\.\d+)?$/.test(number)) return { kind: 'amount', decimal: plain(number) };
  return { kind: 'not-a-number' };
}

function twoReadings(number: string, sign: '.' | ','): Amount {
  return { kind: 'ambiguous', readings: [number.replace(sign, '.'), number.replace(sign, '')] };
}

function plain(number: string): string {
  return number.startsWith('+') ? number.slice(1) : number;
}
