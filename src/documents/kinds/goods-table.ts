import type { Consignment } from '../consignment.ts';
import { type Block, type TableColumn, words } from '../paper.ts';
import { amountText, goodsText, originText, priceText, quantityText } from '../parts.ts';

/** The priced table of goods, the same on proforma, invoice and contract. */
export function goodsTable({ lines, currency }: Consignment): Block {
  const discounted = lines.some(({ discountPercent }) => discountPercent !== undefined);
  const columns: TableColumn[] = [
    { caption: words('No.', '项号'), align: 'right' },
    {
      caption: words('Description of goods', '商品名称、品牌、型号、规格'),
      align: 'left',
      share: 1,
    },
    { caption: words('HS code', '商品编码'), align: 'left' },
    { caption: words('Origin', '原产国'), align: 'left' },
    { caption: words('Quantity', '数量'), align: 'right' },
    { caption: words(`Unit price ${currency}`, '单价'), align: 'right' },
    ...(discounted ? [{ caption: words('Disc.', '折扣'), align: 'right' as const }] : []),
    { caption: words(`Amount ${currency}`, '总价'), align: 'right' },
  ];
  const rows = lines.map((line) => [
    line.no.toString(),
    goodsText(line),
    line.product.hs_code ?? 'not known\n不详',
    originText(line),
    quantityText(line),
    priceText(line.price),
    ...(discounted ? [line.discountPercent === undefined ? '' : `${line.discountPercent} %`] : []),
    `${amountText(line.amount)}${line.free ? '\nfree of charge\n免费' : ''}`,
  ]);
  return { is: 'table', columns, rows };
}
