// The lines of the printed form, from the same values as the XML draft.
import type { CodeBook } from '../code-book.ts';
import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import { filledElements, missingOf } from '../elements.ts';
import { type Block, words } from '../paper.ts';
import type { DeclarationDraft } from './draft.ts';
import { coded, OPEN } from './printed.ts';

type Line = NonNullable<NonNullable<DeclarationDraft['values']['DecLists']>['DecList']>[number];

export function printedGoods(
  { values }: DeclarationDraft,
  { lines, currency }: Consignment,
  facts: Facts,
): Block {
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
    rows: (values.DecLists?.DecList ?? []).map((line, i) => {
      const of = lines[i];
      const missing =
        of === undefined
          ? []
          : missingOf(filledElements(of, facts.tariffLine(of.product)?.elements ?? []));
      return rowOf(line, missing, facts.codes);
    }),
  };
}

function rowOf(line: Line, missing: readonly string[], codes: CodeBook): readonly string[] {
  const lacks = missing.length === 0 ? '' : `【缺 missing: ${missing.join('、')}】`;
  return [
    line.GNo ?? '',
    codeText(line.CodeTS ?? ''),
    [line.GName || OPEN, line.DeclGoodsEname, line.GModel, lacks].filter((part) => part).join('\n'),
    quantities(line, codes).join('\n'),
    [line.DeclPrice, line.DeclTotal, line.TradeCurr].join('\n'),
    coded('countries', line.OriginCountry, codes).replace(' ', '\n'),
    `${coded('countries', line.DestinationCountry, codes)}\n${coded('domestic-areas', line.DistrictCode, codes)}${line.DestCode ? `\n${line.DestCode}` : ''}`,
    line.DutyMode === '1' ? '1\n照章征税' : OPEN,
  ];
}

/** The declaration wants ten digits; what the catalog lacks is shown, not filled up. */
function codeText(code: string): string {
  return code === '' ? OPEN : code.padEnd(10, '·');
}

/** The name reads easily beside a number; its code follows. */
function unitText(code: string | undefined, codes: CodeBook): string {
  const name = code === undefined ? undefined : codes.name('units', code);
  return name === undefined ? OPEN : `${name} (${code})`;
}

/** Statutory quantities first, the traded one last, as the printed form has them. */
function quantities(line: Line, codes: CodeBook): readonly string[] {
  const counted = (quantity: string | undefined, unit: string | undefined) =>
    `${quantity || '?'} ${unitText(unit, codes)}`;
  return [
    counted(line.FirstQty, line.FirstUnit),
    ...(line.SecondUnit ? [counted(line.SecondQty, line.SecondUnit)] : []),
    counted(line.GQty, line.GUnit),
  ];
}
