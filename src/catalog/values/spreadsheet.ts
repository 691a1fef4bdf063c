// What a spreadsheet leaves behind when it takes a code for a number, a date or a formula.
import { gs1CheckDigit } from './gs1.ts';

/** Error values of Excel, LibreOffice and Google Sheets in English, Dutch, French and German. */
const ERROR_CELL =
  /^(#(N\/A|N\/B|NV|REF!|VERW!|BEZUG!|VALUE!|WAARDE!|VALEUR!|WERT!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NOM\?|NUM!|GETAL!|NOMBRE!|ZAHL!|NULL!|LEEG!|NUL!|SPILL!|CALC!|ERROR!)|#{3,})$/i;

/** Whether a formula failed here, or a column was too narrow to show its number (`#####`). */
export function isErrorCell(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && ERROR_CELL.test(text);
}

/** `5.41E+12`: the digits that a column was too narrow for are gone, unless all of them are there. */
export interface Scientific {
  /** The number written out when no digit is lost. */
  readonly whole?: string;
}

export function scientific(text: string): Scientific | undefined {
  const match = /^(?<first>\d)(?:[.,](?<rest>\d+))?E\+?(?<power>\d{1,2})$/i.exec(text)?.groups;
  if (match === undefined) return undefined;
  const digits = `${match.first ?? ''}${match.rest ?? ''}`;
  return digits.length === Number(match.power) + 1 ? { whole: digits } : {};
}

// Month names as Excel prints them in short dates; a code in capitals, DEC-12, is no date.
const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|déc)';
const DATES = [
  new RegExp(`^\\d{1,2}-${MONTH}\\.?(-\\d{2,4})?$`),
  new RegExp(`^${MONTH}-\\d{2}$`),
  /^(19|20)\d{2}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$/,
  /^\d{1,2}\/\d{1,2}\/(19|20)?\d{2}$/,
];

/** Whether a spreadsheet made a date of it: `1-Mar`, `Mar-01`, `2026-03-01 00:00:00`, `01/03/2026`. */
export function isEatenDate(text: string): boolean {
  return DATES.some((date) => date.test(text));
}

/** The barcode with the zeros in front that were lost, where the check digit proves it. */
export function withLostZeros(digits: string): string | undefined {
  if (!/^\d{7}$|^\d{9,11}$/.test(digits)) return undefined;
  const restored = digits.padStart(digits.length === 7 ? 8 : 12, '0');
  return restored.endsWith(gs1CheckDigit(restored.slice(0, -1))) ? restored : undefined;
}

/**
 * Whether binary arithmetic left its traces: `0.30000000000000004`, `2.4499999999999997`. A double has
 * 15 to 17 digits that count; a run of zeros or nines up to the last of them is no measurement.
 */
export function isFloatNoise(text: string): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 15 && /^-?\d*[.,]\d*(0{8,}[1-9]\d?|9{8,}\d\d?)$/.test(text);
}
