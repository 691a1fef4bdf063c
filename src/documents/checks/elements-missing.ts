import { missingElements } from '../elements.ts';
import type { DocumentCheck } from './check.ts';

/** X7, second half: the catalog says what the declaration will ask of each tariff line. */
export const elementsMissing: DocumentCheck = {
  code: 'DX21',
  name: 'elements-missing',
  severity: 'info',
  title: 'The declaration elements of each tariff line are filled.',
  source: {
    title: 'Catalogue of declaration elements for duty purposes (海关进出口商品涉税规范申报目录)',
    publisher: 'General Administration of Customs of China',
    from: '2026-01-01',
    confidence: 'derived',
  },
  check: ({ lines }, facts) =>
    lines.flatMap((line, i) => {
      // Said once for a product, however many lines it has.
      if (lines.findIndex(({ sku }) => sku === line.sku) < i) return [];
      const missing = missingElements(line, facts.tariffLine(line.product)?.elements ?? []);
      if (missing.length === 0) return [];
      return [
        {
          path: ['lines', line.no - 1],
          sku: line.sku,
          message: `${line.sku}: the declaration will ask for ${missing.join(', ')}.`,
          hint: 'Say them on the line (elements:) or in the catalog’s column elements, as name=value.',
        },
      ];
    }),
};
