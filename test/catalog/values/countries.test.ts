import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COUNTRIES, countryName, readCountry } from '../../../src/catalog/values/countries.ts';

test('codes, names in five languages and the habits of the trade are read', () => {
  const read = Object.entries({
    BE: 'BE',
    be: 'BE',
    BEL: 'BE',
    België: 'BE',
    Belgique: 'BE',
    Belgien: 'BE',
    比利时: 'BE',
    'The Netherlands': 'NL',
    Holland: 'NL',
    UK: 'GB',
    USA: 'US',
    'Czech Republic': 'CZ',
    Zwitserland: 'CH',
    "Côte d'Ivoire": 'CI',
    'P.R. China': 'CN',
  });
  for (const [text, code] of read) expect(readCountry(text)?.code, text).toBe(code);
});

test('what is no country is not read as one', () => {
  for (const text of ['', 'EU', 'XX', 'Europe', 'B', 'Belgica!', 'constructor', '56'])
    expect(readCountry(text), text).toBeUndefined();
});

test('every code has a name and three letters of its own', () => {
  expect(new Set(COUNTRIES).size).toBe(249);
  for (const code of COUNTRIES) expect(countryName(code)).not.toBe(code);
});

test('the three-letter codes of Chinese customs are understood', () => {
  const csv = readFileSync(new URL('../../../data/codes/countries.csv', import.meta.url), 'utf8');
  const codes = csv
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 3));
  // Customs has groups (ZAS, other Asia) and islands of its own besides ISO’s countries.
  const unknown = codes.filter(
    (code) => /^[A-Z]{3}$/.test(code) && readCountry(code) === undefined,
  );
  expect(unknown.filter((code) => !code.startsWith('Z'))).toEqual([
    'CEU',
    'MEL',
    'CAI',
    'GAM',
    'SOC',
    'TUB',
    'MAI',
    'TUA',
  ]);
});
