import { expect, test } from 'vitest';
import {
  isEatenDate,
  isErrorCell,
  isFloatNoise,
  scientific,
  withLostZeros,
} from '../../../src/catalog/values/spreadsheet.ts';

test('scientific notation is known, and whether digits are lost', () => {
  expect(scientific('5.41E+12')).toEqual({});
  expect(scientific('5,41E+12')).toEqual({});
  expect(scientific('5.412345000013E+12')).toEqual({ whole: '5412345000013' });
  for (const text of ['5412345000013', 'E+12', '12E+3', 'A1E5'])
    expect(scientific(text)).toBeUndefined();
});

test('dates that codes were turned into are known, codes are not', () => {
  for (const text of [
    '1-Mar',
    'Mar-01',
    '12-dec',
    '2026-03-01',
    '2026-03-01 00:00:00',
    '01/03/2026',
  ])
    expect(isEatenDate(text), text).toBe(true);
  for (const text of ['DEC-12', 'MAR-01', 'CHOC-70', '2026-A', '12-345', '1-2', 'Mars-01'])
    expect(isEatenDate(text), text).toBe(false);
});

test('formula errors are known in the languages of Excel', () => {
  for (const text of ['#N/A', '#REF!', '#WAARDE!', '#VALEUR!', '#BEZUG!', '######', '#n/a'])
    expect(isErrorCell(text), text).toBe(true);
  for (const text of ['#1 seller', '#', '##', 'N/A', '#red'])
    expect(isErrorCell(text), text).toBe(false);
});

test('zeros in front of a barcode come back only where the check digit proves them', () => {
  expect(withLostZeros('75678164125')).toBe('075678164125');
  expect(withLostZeros('75678164126')).toBeUndefined();
  expect(withLostZeros('5412345000013')).toBeUndefined();
});

test('rounding noise is known, many decimals are not', () => {
  for (const text of ['0.30000000000000004', '2.4499999999999997', '1.0000000000000002'])
    expect(isFloatNoise(text), text).toBe(true);
  for (const text of ['0.3', '0.333333333333', '0.000000001', '2.50', '0.45359237'])
    expect(isFloatNoise(text), text).toBe(false);
});
