import type { ChargeName, Consignment } from '../consignment.ts';
import { type Block, type Sum, type Words, words } from '../paper.ts';
import { incotermText, moneyText } from '../parts.ts';
import { amountInChinese } from '../words/chinese.ts';
import { amountInEnglish } from '../words/english.ts';

const CHARGE: Readonly<Record<ChargeName, Words>> = {
  freight: words('Freight', '运费'),
  insurance: words('Insurance', '保费'),
  packing: words('Packing', '包装费'),
  other: words('Other charges', '杂费'),
};

/** From the goods to what is paid, step by step, and the total in words. */
export function priceSums(consignment: Consignment): readonly Block[] {
  const { totals } = consignment;
  const rows: Sum[] = [{ caption: words('Goods', '货值'), text: moneyText(totals.goods) }];
  if (totals.free.minor !== 0n)
    rows.push({
      caption: words(
        'Less goods free of charge (value for customs only)',
        '减：免费货物（仅供海关用途）',
      ),
      text: `−${moneyText(totals.free)}`,
    });
  if (totals.discount.minor !== 0n)
    rows.push({ caption: words('Discount', '折扣'), text: `−${moneyText(totals.discount)}` });
  for (const { name, amount } of totals.charges) {
    const caption = totals.chargesIncluded
      ? words(`of which ${CHARGE[name].en.toLowerCase()}`, `其中${CHARGE[name].zh}`)
      : CHARGE[name];
    rows.push({ caption, text: moneyText(amount) });
  }
  rows.push({
    caption: words(`Total ${incotermText(consignment)}`, '总金额'),
    text: moneyText(totals.payable),
    strong: true,
  });
  const inWords = words(
    `Say: ${amountInEnglish(totals.payable)}.`,
    `大写：${amountInChinese(totals.payable)}`,
  );
  return [
    { is: 'sums', rows },
    { is: 'note', text: inWords, strong: true },
  ];
}
