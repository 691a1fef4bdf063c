import type { Consignment, ConsignmentLine } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import { elementString, filledElements, missingOf } from '../elements.ts';
import { type Block, words } from '../paper.ts';
import { amountText, priceText } from '../parts.ts';
import { statutoryQuantity } from '../statutory-quantity.ts';
import { UNITS } from '../units.ts';

/** The lines of the declaration with their elements and quantities. */
export function declarationGoods(consignment: Consignment, facts: Facts): Block {
  const { lines, currency } = consignment;
  return {
    is: 'table',
    columns: [
      { caption: words('Item', '项号'), align: 'right' },
      { caption: words('Code', '商品编号'), align: 'left' },
      {
        caption: words('Name and specification', '商品名称及规格型号（申报要素）'),
        align: 'left',
        share: 1,
      },
      { caption: words('Quantity and unit', '数量及单位'), align: 'right' },
      { caption: words(`Price / total ${currency}`, '单价 / 总价 / 币制'), align: 'right' },
      { caption: words('Origin', '原产国'), align: 'left' },
      { caption: words('Destination', '最终目的国 / 境内目的地'), align: 'left' },
      { caption: words('Levy', '征免'), align: 'left' },
    ],
    rows: lines.map((line) => [
      String(line.no),
      codeText(line),
      [line.product.title_zh ?? line.product.title_en ?? line.sku, elementText(line, facts)].join(
        '\n',
      ),
      quantities(line, facts).join('\n'),
      [priceText(line.price), amountText(line.amount), currency].join('\n'),
      line.origin === undefined
        ? '?'
        : `${line.origin.alpha3 || line.origin.code}\n${line.origin.zh}`,
      'CHN 中国\n境内目的地\n由报关行填写',
      '1\n照章征税',
    ]),
  };
}

/** The declaration wants ten digits; what the catalog lacks is shown, not filled up. */
function codeText({ product }: ConsignmentLine): string {
  const code = product.hs_code?.replace(/\D/g, '') ?? '';
  if (code === '') return '?';
  return code.length >= 10 ? code : `${code}${'·'.repeat(10 - code.length)}`;
}

/** The elements of a line, filled as far as known. */
export function elementsOf(line: ConsignmentLine | undefined, facts: Facts) {
  if (line === undefined) return [];
  return filledElements(line, facts.tariffLine(line.product)?.elements ?? []);
}

function elementText(line: ConsignmentLine, facts: Facts): string {
  const elements = elementsOf(line, facts);
  const missing = missingOf(elements);
  const text = elementString(elements);
  return missing.length === 0 ? text : `${text}\n【缺 missing: ${missing.join('、')}】`;
}

/** Statutory quantities first, the traded one last, as the printed form has them. */
function quantities(line: ConsignmentLine, facts: Facts): readonly string[] {
  const units = facts.tariffLine(line.product)?.units ?? [];
  return [
    ...units.map((unit) => `${statutoryQuantity(line, unit) ?? '?'} ${unit}`),
    ...(units.length === 0 ? ['法定单位 ?'] : []),
    `${line.quantity} ${UNITS[line.unit].zh}`,
  ];
}
