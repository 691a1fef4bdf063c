import type { ColumnName } from '../../src/catalog/columns.ts';
import { gs1CheckDigit } from '../../src/catalog/gs1.ts';
import type { Values } from '../../src/catalog/rule.ts';

/** A product in which no rule finds anything. */
export const SOUND_PRODUCT = {
  sku: 'CHOC-70-100',
  gtin: '5412345000013',
  title_en: 'Dark chocolate bar 70 %',
  title_zh: '70%黑巧克力排块',
  brand: 'Maison Exemple',
  hs_code: '18063200',
  country_of_origin: 'BE',
  net_weight_kg: '0.1',
  gross_weight_kg: '0.115',
  price: '2.40',
  currency: 'EUR',
  incoterm: 'FCA',
  pictures: 'https://example.com/choc-70.jpg',
  gacc_reg_no: 'CBEL20260000000101',
} as const satisfies Values;

/** Sound products that differ where products must, with some values replaced. */
export function soundRows(changes: readonly Values[]): readonly Values[] {
  return changes.map((change, i) => {
    const number = `541234500${String(i + 1).padStart(3, '0')}`;
    return {
      ...SOUND_PRODUCT,
      sku: `A-${i + 1}`,
      gtin: number + gs1CheckDigit(number),
      pictures: `https://example.com/picture-${i + 1}.jpg`,
      ...change,
    };
  });
}

/** Rows as a CSV file with every column that one of them has. */
export function csvOf(rows: readonly Values[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ColumnName[];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
