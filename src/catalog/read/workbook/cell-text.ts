import type { CellObject } from '@e965/xlsx';

/** The part of the library that reads number formats. */
export interface NumberFormats {
  is_date(format: string): boolean;
  parse_date_code(value: number, options?: { readonly date1904?: boolean }): DateParts | null;
}

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

/**
 * What a cell says, as text: numbers exact and plain, dates as ISO 8601, errors by their sign. What
 * the number format shows counts where it carries meaning: leading zeros, per cent, a date.
 */
export function cellText(
  cell: CellObject | undefined,
  formats: NumberFormats,
  date1904: boolean,
): string {
  if (cell === undefined || cell.v === undefined) return '';
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number'
        ? numberText(cell.v, String(cell.z ?? 'General'), formats, date1904)
        : String(cell.v);
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'e':
      return typeof cell.w === 'string' ? cell.w : '#VALUE!';
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v);
    default:
      return String(cell.v);
  }
}

function numberText(
  value: number,
  format: string,
  formats: NumberFormats,
  date1904: boolean,
): string {
  if (/^0{2,}$/.test(format) && Number.isSafeInteger(value) && value >= 0)
    return String(value).padStart(format.length, '0');
  if (/^0(\.0+)?\s?%$/.test(format)) return `${plainNumber(value * 100)}%`;
  if (format !== 'General' && formats.is_date(format)) {
    const parts = formats.parse_date_code(value, { date1904 });
    if (parts !== null) return isoText(parts);
  }
  return plainNumber(value);
}

/** Spreadsheets keep fifteen digits; what a double has beyond them is noise (0.1 + 0.2). */
function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return BigInt(value).toString();
  const rounded = String(Number(value.toPrecision(15)));
  return rounded.includes('e') ? withoutExponent(rounded) : rounded;
}

function withoutExponent(number: string): string {
  const match = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?e(?<power>[+-]?\d+)$/.exec(number);
  const { sign = '', whole = '0', part = '', power = '0' } = match?.groups ?? {};
  const digits = whole + part;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function isoText({ y, m, d, H, M, S }: DateParts): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const day = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
  return H === 0 && M === 0 && S === 0 ? day : `${day}T${two(H)}:${two(M)}:${two(S)}`;
}
