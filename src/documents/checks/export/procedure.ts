import type { Declaration } from '../../export/declaration.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

/** Procedures that take goods out of the EU. */
const OUTWARD = ['10', '11', '21', '22', '23', '31'];

export const exportProcedure: ExportCheck = {
  code: 'DX37',
  name: 'export-procedure',
  severity: 'error',
  title: 'The procedure takes goods out; what it was before is proved where there was one.',
  source: AES,
  check: (declaration) => {
    const seen = new Set<string>();
    return itemsOf(declaration).flatMap((item) => {
      const { requestedProcedure = '', previousProcedure = '' } = item.Procedure ?? {};
      const code = `${requestedProcedure}${previousProcedure}`;
      // One procedure for all is one finding.
      if (seen.has(code)) return [];
      seen.add(code);
      return judged(code, item, declaration);
    });
  },
};

function judged(code: string, item: Item, declaration: Declaration): readonly Found[] {
  const [requested, previous] = [code.slice(0, 2), code.slice(2)];
  const at = { path: linePath(item), value: code };
  if (!/^\d{4}$/.test(code) || !OUTWARD.includes(requested))
    return [
      {
        ...at,
        message: `${code} is no procedure that takes goods out of the EU.`,
        hint: `Four digits; the first two are one of ${OUTWARD.join(', ')}. A sale for good is 1000.`,
      },
    ];
  const { PreviousDocument, Warehouse } = declaration.GoodsShipment ?? {};
  const found: Found[] = [];
  if (previous !== '00' && (PreviousDocument ?? []).length === 0)
    found.push({
      ...at,
      message: `Procedure ${code} follows another (${previous}), and no document of that one is named.`,
      hint: 'Add export: previousDocuments, with type and number.',
    });
  if (previous === '71' && Warehouse === undefined)
    found.push({
      ...at,
      message: `Procedure ${code} takes goods from a customs warehouse that is not named.`,
      hint: 'Add export: warehouse, with type and id.',
    });
  return found;
}
