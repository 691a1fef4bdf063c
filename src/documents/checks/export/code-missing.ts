import { runsText } from '../../export/item-runs.ts';
import { AES, type ExportCheck, type Item, itemsOf, linePath } from './check.ts';

export const exportCodeMissing: ExportCheck = {
  code: 'DX31',
  name: 'export-code-missing',
  severity: 'warning',
  title: 'Every item has a code of the EU of eight digits.',
  source: AES,
  check: (declaration) => {
    const without = itemsOf(declaration).filter(
      ({ Commodity: of }) => of?.CommodityCode?.combinedNomenclatureCode === undefined,
    );
    const [first] = without;
    if (first === undefined) return [];
    const numbers = without.map(({ declarationGoodsItemNumber: no }) => Number(no));
    const one = without.length === 1;
    return [
      {
        path: linePath(first),
        value: sixDigits(first),
        message: `${one ? 'Item' : 'Items'} ${runsText(numbers)} ${one ? 'has' : 'have'} no code of the EU for the export declaration.`,
        hint: `Add cnCode: to the line, eight digits of the Combined Nomenclature${begins(first)}.`,
      },
    ];
  },
};

const sixDigits = ({ Commodity: of }: Item): string =>
  of?.CommodityCode?.harmonizedSystemSubHeadingCode ?? '';

function begins(item: Item): string {
  const six = sixDigits(item);
  const no = item.declarationGoodsItemNumber;
  return six === '' ? '' : `; for item ${no} it begins with ${six} where its Chinese code is right`;
}
