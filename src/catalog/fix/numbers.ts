import { COLUMNS, type ColumnName, columnNamed } from '../columns.ts';
import { conversion } from '../read/objects/convert.ts';
import { isPlainDecimal, readAmount } from '../values/amount.ts';
import { isFloatNoise } from '../values/spreadsheet.ts';
import { fix } from './fix.ts';

const DECIMALS = COLUMNS.filter(({ kind }) => kind.is === 'decimal').map(({ name }) => name);
const WHOLES = COLUMNS.filter(({ kind }) => kind.is === 'whole').map(({ name }) => name);
const MEASURES = DECIMALS.filter((name) => ['kg', 'l', 'cm'].includes(unitOf(name)));

export const decimalSign = fix({
  name: 'decimal-sign',
  about:
    'Writes a number with a point for decimals and nothing between thousands, where it can be read in one way only.',
  safe: true,
  columns: [...DECIMALS, ...WHOLES],
  example: { column: 'price', from: '1.234,50', to: '1234.50' },
  mend(value, _facts, column) {
    // A sign of currency is a fact of its own: it is not taken away.
    if (isPlainDecimal(value) || !/^[-+\d.,'’\s]+$/.test(value)) return undefined;
    const unit = unitOf(column);
    const money = unit === 'currency' || unit === 'CNY';
    const read = readAmount(value, money ? 2 : 6);
    return read.kind === 'amount' ? read.decimal : undefined;
  },
});

const METRIC: Readonly<Record<string, RegExp>> = {
  kg: /^(kg|kilograms?|g|grams?)$/i,
  l: /^(l|lit(?:er|re)s?|dl|cl|ml)$/i,
  cm: /^(cm|mm|m)$/i,
};
const IMPERIAL: Readonly<Record<string, RegExp>> = {
  kg: /^(lbs?|pounds?|oz|ounces?)$/i,
  cm: /^(in|inch|inches)$/i,
};

export const metricUnit = fix({
  name: 'metric-unit',
  about: 'Converts a measure that names its metric unit to the unit of the column.',
  safe: true,
  columns: MEASURES,
  example: { column: 'net_weight_kg', from: '100 g', to: '0.1' },
  mend: (value, _facts, column) => converted(value, column, METRIC),
});

export const imperialUnit = fix({
  name: 'imperial-unit',
  about:
    'Converts pounds, ounces and inches to the unit of the column, by their exact definitions.',
  safe: false,
  columns: MEASURES,
  example: { column: 'gross_weight_kg', from: '2 lb', to: '0.90718474' },
  mend: (value, _facts, column) => converted(value, column, IMPERIAL),
});

export const floatNoise = fix({
  name: 'float-noise',
  about: 'Rounds a number that has the rounding noise of a computer in it to twelve digits.',
  safe: false,
  columns: DECIMALS,
  example: { column: 'net_weight_kg', from: '0.30000000000000004', to: '0.3' },
  mend(value) {
    if (!isFloatNoise(value)) return undefined;
    const rounded = String(Number(Number(value.replace(',', '.')).toPrecision(12)));
    return isPlainDecimal(rounded) ? rounded : undefined;
  },
});

function unitOf(column: ColumnName): string {
  const { kind } = columnNamed(column);
  return kind.is === 'decimal' ? kind.unit : '';
}

/** A number that may be thousands, such as `1.250 g`, is left alone: it would be wrong a thousandfold. */
function converted(
  value: string,
  column: ColumnName,
  units: Readonly<Record<string, RegExp>>,
): string | undefined {
  const own = unitOf(column);
  const { number = '', unit = '' } =
    /^(?<number>\d+(?:[.,]\d+)?)\s*(?<unit>[a-z]+)\.?$/i.exec(value)?.groups ?? {};
  if (units[own]?.test(unit) !== true || /^\d{1,3}[.,]\d{3}$/.test(number)) return undefined;
  const convert = { kg: 'weight-to-kg', l: 'volume-to-litres', cm: 'length-to-cm' } as const;
  if (own !== 'kg' && own !== 'l' && own !== 'cm') return undefined;
  const result = conversion(convert[own])(value);
  return isPlainDecimal(result) ? result : undefined;
}
