import { readAmount } from '../../values/amount.ts';
import { shiftDecimal, timesDecimal } from '../../values/decimal-text.ts';
import type { Conversion } from '../layouts/conversions.ts';

/** The function behind a conversion's name. A value that cannot be converted stays as it is. */
export function conversion(name: Conversion): (value: string) => string {
  return CONVERSIONS[name];
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
  'weight-to-kg': (value) => measured(value, WEIGHTS, VOLUMES),
  'volume-to-litres': (value) => measured(value, VOLUMES, WEIGHTS),
  'length-to-cm': (value) => measured(value, LENGTHS, {}),
  'html-to-text': (value) =>
    value.includes('<') || value.includes('&') ? withoutTags(value) : value,
  'comma-list': (value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('|'),
  // `name:1:0:|https://…;` for each picture.
  'taobao-pictures': (value) =>
    value
      .split(';')
      .map((part) => part.slice(part.lastIndexOf('|') + 1).trim())
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

type Units = Readonly<Record<string, (number: string) => string>>;

const pounds = (number: string) => times(number, '0.45359237');
const ounces = (number: string) => times(number, '0.028349523125');
const inches = (number: string) => times(number, '2.54');
const by = (places: number) => (number: string) => shifted(number, places);

const WEIGHTS: Units = {
  kg: by(0),
  kilogram: by(0),
  kilograms: by(0),
  g: by(-3),
  gr: by(-3),
  gram: by(-3),
  grams: by(-3),
  mg: by(-6),
  lb: pounds,
  lbs: pounds,
  pound: pounds,
  pounds: pounds,
  oz: ounces,
  ounce: ounces,
  ounces: ounces,
};
const VOLUMES: Units = {
  l: by(0),
  liter: by(0),
  liters: by(0),
  litre: by(0),
  litres: by(0),
  dl: by(-1),
  cl: by(-2),
  ml: by(-3),
  milliliters: by(-3),
};
const LENGTHS: Units = {
  cm: by(0),
  centimeters: by(0),
  mm: by(-1),
  millimeters: by(-1),
  m: by(2),
  meters: by(2),
  in: inches,
  inch: inches,
  inches: inches,
};

/** A number with its unit; nothing when the unit is of the other kind: 75 cl is no weight. */
function measured(value: string, units: Units, others: Units): string {
  const match = /^(?<number>[\d.,\s]{1,40}?)\s*(?<unit>[a-z]{1,12})\.?$/i.exec(value.trim());
  const { number = '', unit = '' } = match?.groups ?? {};
  const name = unit.toLowerCase();
  if (Object.hasOwn(others, name)) return '';
  // A doubtful number keeps its unit: without it a later reader would take grams for kilograms.
  if (readAmount(number, 6).kind !== 'amount' || !Object.hasOwn(units, name)) return value;
  return units[name]?.(number) ?? value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Goes through the text once: a hostile description must not take quadratic time. */
function withoutTags(html: string): string {
  let text = '';
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
    const close = html.indexOf('>', open);
    if (close < 0) break;
    text += html.slice(from, open);
    if (/^<(?:br|\/p|\/li|\/div)\b/i.test(html.slice(open, open + 6))) text += '\n';
    from = close + 1;
  }
  return (text + html.slice(from))
    .replace(/&(\w{2,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}
