import { AES, type ExportCheck, itemsOf, linePath } from './check.ts';

export const exportCodeMissing: ExportCheck = {
  code: 'DX31',
  name: 'export-code-missing',
  severity: 'warning',
  title: 'Every item has a code of the EU of eight digits.',
  source: AES,
  check: (declaration) =>
    itemsOf(declaration).flatMap((item) => {
      const code = item.Commodity?.CommodityCode;
      if (code?.combinedNomenclatureCode !== undefined) return [];
      const six = code?.harmonizedSystemSubHeadingCode;
      return [
        {
          path: linePath(item),
          value: six ?? '',
          message: `Item ${item.declarationGoodsItemNumber} has no code of the EU for its export declaration.`,
          hint: `Add cnCode: to the line, eight digits of the Combined Nomenclature${six === undefined ? '' : `; it begins with ${six} where the Chinese code is right`}.`,
        },
      ];
    }),
};
