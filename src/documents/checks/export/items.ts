import type { Found } from '../check.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

const MOST_ITEMS = 999;

export const exportItemNumbers: ExportCheck = {
  code: 'DX47',
  name: 'export-item-numbers',
  severity: 'error',
  title: `Items count from 1 without a gap, ${MOST_ITEMS} at most.`,
  source: AES,
  check: (declaration) => {
    const items = itemsOf(declaration);
    if (items.length > MOST_ITEMS)
      return [
        {
          path: ['lines'],
          value: String(items.length),
          message: `${items.length} items are more than a declaration takes (${MOST_ITEMS}).`,
          hint: 'Part the shipment.',
        },
      ];
    return items.flatMap((item, i): readonly Found[] =>
      item.declarationGoodsItemNumber === String(i + 1)
        ? []
        : [
            {
              path: linePath(item),
              value: item.declarationGoodsItemNumber ?? '',
              message: `Item ${i + 1} carries the number ${item.declarationGoodsItemNumber}.`,
              hint: 'Number the items 1, 2, 3 …',
            },
          ],
    );
  },
};

const MOST_CODES = 2;

export const exportTaricCodes: ExportCheck = {
  code: 'DX46',
  name: 'export-taric-codes',
  severity: 'error',
  title:
    'An item has two TARIC additional codes at most; C and Y codes are documents or references.',
  source: {
    ...AES,
    title: 'Error E1404 and notice on changes of AES, Revenue (Ireland), June 2023',
  },
  check: (declaration) => itemsOf(declaration).flatMap(judged),
};

function judged(item: Item): readonly Found[] {
  const codes = (item.Commodity?.CommodityCode?.TARICAdditionalCode ?? []).map(
    ({ TARICAdditionalCode: code = '' }) => code,
  );
  const path = [...linePath(item), 'export', 'taricCodes'];
  const found: Found[] = codes
    .filter((code) => /^[CY]\d{3}$/.test(code))
    .map((code) => ({
      path,
      value: code,
      message: `${code} is a document or reference code and no TARIC additional code.`,
      hint: `Put it under ${code.startsWith('Y') ? 'references' : 'documents'}, as type.`,
    }));
  if (codes.length > MOST_CODES)
    found.push({
      path,
      value: codes.join(' '),
      message: `Item ${item.declarationGoodsItemNumber} has ${codes.length} TARIC additional codes; ${MOST_CODES} are taken.`,
      hint: 'Keep the two that the measure asks for.',
    });
  return found;
}
