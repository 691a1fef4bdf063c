import { readFileSync } from 'node:fs';

/** The example catalog, which has no finding; with wrong check digits in its first rows if asked for. */
export function exampleCatalog(wrongDigits = 0): string {
  const text = readFileSync(new URL('../../examples/catalog.csv', import.meta.url), 'utf8');
  const [header = '', ...rows] = text.split('\n');
  return [header, ...rows.map((row, i) => (i < wrongDigits ? wrongDigit(row) : row))].join('\n');
}

function wrongDigit(row: string): string {
  return row.replace(
    /^([^,]+,\d{12})(\d)/,
    (_whole, start: string, digit: string) => `${start}${(Number(digit) + 1) % 10}`,
  );
}
