// The printed form of the declaration, box by box from the same values as the XML draft.
import type { CodeBook, CodeTable } from '../code-book.ts';
import { LEAVES_OUT } from '../messages/declaration/charges.ts';
import type { Numbers } from '../numbering.ts';
import { type Block, type Box, box, isText, words } from '../paper.ts';
import type { DeclarationDraft } from './draft.ts';

/** What the broker fills. */
export const OPEN = '由报关行填写 (broker)';

type Head = NonNullable<DeclarationDraft['values']['DecHead']>;

/** A code with its name of the 2018 tables; one that they lack stands alone. */
export function coded(table: CodeTable, code: string | undefined, codes: CodeBook): string {
  if (code === undefined || code === '') return OPEN;
  const name = codes.name(table, code);
  return name === undefined ? code : `${code} ${name}`;
}

const said = (...values: readonly (string | undefined)[]) => {
  const known = values.filter(isText);
  return known.length === 0 ? [OPEN] : known;
};

const maybe = (value: string | undefined) => [value === undefined || value === '' ? '–' : value];

export function printedHead(
  { values }: DeclarationDraft,
  numbers: Numbers,
  codes: CodeBook,
): Block {
  const { DecHead: head = {}, DecFreeTxt: free = {}, DecLicenseDocus: licences = {} } = values;
  const f = (en: string, zh: string, lines: readonly (string | undefined)[], span = 1): Box =>
    box(words(en, zh), lines, { span });
  const by = (table: CodeTable, code: string | undefined) => [coded(table, code, codes)];
  const papers = licences.LicenseDocu?.map(
    ({ DocuCode, CertCode }) => `${DocuCode ?? ''} ${CertCode ?? ''}`,
  );
  return {
    is: 'boxes',
    columns: [1, 1, 1, 1],
    rows: [
      [
        f('Pre-entry No.', '预录入编号', ['–']),
        f('Customs No.', '海关编号', ['–']),
        f('Port of entry customs', '进境关别', said(head.IEPort)),
        f('Record No.', '备案号', maybe(head.ManualNo)),
      ],
      [
        f('Domestic consignee', '境内收货人', party(head, 'Trade'), 2),
        f('Date of import', '进口日期', maybe(head.IEDate)),
        f('Date of dispatch', '启运日期', maybe(head.DespDate)),
      ],
      [
        f(
          'Overseas consignor',
          '境外发货人',
          said(
            head.OverseasConsignorCname,
            head.OverseasConsignorEname,
            head.OverseasConsignorAddr,
          ),
          2,
        ),
        f('Mode of transport', '运输方式', by('transport-modes', head.TrafMode)),
        f('Vessel / voyage', '运输工具名称及航次号', [
          [head.TrafName, free.VoyNo].filter((part) => part).join(' / ') || '–',
        ]),
      ],
      [
        f('End user', '消费使用单位', party(head, 'Owner'), 2),
        f('B/L No.', '提运单号', maybe(head.BillNo)),
        f('Place of storage', '货物存放地点', said(head.GoodsPlace)),
      ],
      [
        f('Trade mode', '监管方式', by('trade-modes', head.TradeMode)),
        f('Nature of levy', '征免性质', by('levy-nature', head.CutMode)),
        f('Licence No.', '许可证号', maybe(head.LicenseNo)),
        f('Port of dispatch', '启运港', said(head.DespPortCode)),
      ],
      [
        f('Contract No.', '合同协议号', maybe(head.ContrNo)),
        f('Trading country', '贸易国（地区）', by('countries', head.TradeAreaCode)),
        f('Country of dispatch', '启运国（地区）', by('countries', head.TradeCountry)),
        f('Port of transit', '经停港', said(head.DistinatePort)),
      ],
      [
        f('Port of entry', '入境口岸', by('domestic-ports', head.EntyPortCode)),
        f('Kind of packages', '包装种类', by('packaging', head.WrapType)),
        f('Packages', '件数', said(head.PackNo)),
        f('Gross / net kg', '毛重 / 净重（千克）', [
          `${said(head.GrossWet).join('')} / ${said(head.NetWt).join('')}`,
        ]),
      ],
      [
        f('Term', '成交方式', by('trade-terms', head.TransMode)),
        f('Freight', '运费', charge(head, 'Fee')),
        f('Insurance', '保费', charge(head, 'Insur')),
        f('Other', '杂费', charge(head, 'Other')),
      ],
      [
        f(
          'Documents',
          '随附单证及编号',
          [
            `发票 ${numbers.invoice.number}；装箱单 ${numbers.packingList.number}；合同 ${numbers.contract.number}`,
            papers?.join('；'),
          ],
          2,
        ),
        f('Marks and remarks', '标记唛码及备注', [head.MarkNo, head.NoteS, boxesOf(values)], 2),
      ],
    ],
  };
}

function party(head: Head, who: 'Trade' | 'Owner'): readonly string[] {
  const { TradeName, TradeCoScc, TradeCode, DomesticConsigneeEname } = head;
  const [name, scc, code, foreign] =
    who === 'Trade'
      ? [TradeName, TradeCoScc, TradeCode, DomesticConsigneeEname]
      : [head.OwnerName, head.OwnerCodeScc, head.OwnerCode, ''];
  return [
    ...said(name),
    ...(foreign ? [foreign] : []),
    ...(scc ? [`USCC: ${scc}`] : []),
    ...(code ? [`海关编码: ${code}`] : []),
  ];
}

/** As the official print has it: currency, amount, mark. */
function charge(head: Head, name: 'Fee' | 'Insur' | 'Other'): readonly string[] {
  const rate = head[`${name}Rate`] ?? '';
  if (rate === '' && LEAVES_OUT[name].includes(head.TransMode ?? '')) return [OPEN];
  return maybe(rate === '' ? '' : `${head[`${name}Curr`]}/${rate}/${head[`${name}Mark`]}`);
}

function boxesOf({ DecContainers: containers }: DeclarationDraft['values']): string {
  return (containers?.Container ?? [])
    .map(({ ContainerId, ContainerMd, GoodsNo }) => `${ContainerId} ${ContainerMd} (${GoodsNo})`)
    .join('; ');
}

export function printedFoot({ values }: DeclarationDraft): Block {
  const { AgentName = '', AgentCode = '', AgentCodeScc = '' } = values.DecHead ?? {};
  const open = ['□ 是 yes  □ 否 no'];
  return {
    is: 'boxes',
    columns: [1, 1, 1, 1],
    rows: [
      [
        box(words('Special relationship', '特殊关系确认'), open),
        box(words('Price influence', '价格影响确认'), open),
        box(words('Royalties', '支付特许权使用费确认'), open),
        box(words('Self-assessment', '自报自缴'), open),
      ],
      [
        box(words('Declarant', '申报单位'), said(AgentName, AgentCode, AgentCodeScc), { span: 2 }),
        box(words('Declaring person', '报关人员'), [OPEN], { span: 2 }),
      ],
    ],
  };
}
