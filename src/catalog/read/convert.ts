import { readAmount } from '../amount.ts';
import { shiftDecimal, timesDecimal } from '../decimal-text.ts';
import type { Conversion } from './layouts/layout.ts';

/** The function behind a conversion's name. A value that cannot be converted stays as it is. */
export function conversion(name: Conversion): (value: string) => string {
  return CONVERSIONS[name];
}

export function isConversion(name: string): name is Conversion {
  return Object.hasOwn(CONVERSIONS, name);
}

const CONVERSIONS: Readonly<Record<Conversion, (value: string) => string>> = {
  'grams-to-kg': (value) => shifted(value, -3),
  'millilitres-to-litres': (value) => shifted(value, -3),
  'centilitres-to-litres': (value) => shifted(value, -2),
  'millimetres-to-cm': (value) => shifted(value, -1),
  'metres-to-cm': (value) => shifted(value, 2),
  // The international pound, ounce and inch, exact by definition (1959).
  'pounds-to-kg': (value) => times(value, '0.45359237'),
  'ounces-to-kg': (value) => times(value, '0.028349523125'),
  'inches-to-cm': (value) => times(value, '2.54'),
  amount: (value) => {
    const read = readAmount(value, 2);
    return read.kind === 'amount' ? read.decimal : value;
  },
  currency: (value) => {
    const read = readAmount(value, 2);
    return read.kind === 'amount' ? (read.currency ?? '') : '';
  },
  'weight-to-kg': weightToKg,
  'html-to-text': (value) =>
    value.includes('<') || value.includes('&') ? withoutTags(value) : value,
  'comma-list': (value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('|'),
};

function shifted(value: string, places: number): string {
  const read = readAmount(value, 6);
  return read.kind === 'amount' ? shiftDecimal(read.decimal, places) : value;
}

function times(value: string, factor: string): string {
  const read = readAmount(value, 6);
  return read.kind === 'amount' ? timesDecimal(read.decimal, factor) : value;
}

function weightToKg(value: string): string {
  const match = /^(?<number>[\d.,\s]+)\s*(?<unit>kg|g|gr|lbs?|oz)$/i.exec(value.trim());
  const number = match?.groups?.number ?? '';
  switch (match?.groups?.unit?.toLowerCase()) {
    case 'kg':
      return shifted(number, 0);
    case 'g':
    case 'gr':
      return shifted(number, -3);
    case 'lb':
    case 'lbs':
      return times(number, '0.45359237');
    case 'oz':
      return times(number, '0.028349523125');
    default:
      return value;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function withoutTags(html: string): string {
  return html
    .replace(/<(br|\/p|\/li|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}
