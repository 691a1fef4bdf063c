import type { Regime } from '../../issue.ts';
import type { Consignment } from '../consignment.ts';
import type { DocumentKind, Facts } from '../document-kind.ts';
import { TRADE_TERM, TRANSPORT_CODE } from '../incoterm.ts';
import { linesData, packagesData, partiesData, totalsData } from '../machine-data.ts';
import { PACKAGE_KINDS, wrapType } from '../package-kind.ts';
import { type Block, type Box, box, words } from '../paper.ts';
import { kg, labelled, marksText, moneyText, partyName, placeText } from '../parts.ts';
import { declarationGoods, elementsOf } from './declaration-goods.ts';

const TITLE = words('Import Declaration (draft)', '进口货物报关单（草稿）');

/** 监管方式 by import regime, 2018 code tables. */
const TRADE_MODE: Readonly<Record<Regime, string>> = {
  'general-trade': '0110 一般贸易',
  'cbec-bonded': '1210 保税电商',
  'cbec-direct': '9610 电子商务',
  postal: '– 邮递物品，不适用报关单',
  sample: '3010 货样广告品',
};

export const importDeclarationDraft: DocumentKind = {
  type: 'import-declaration-draft',
  title: TITLE,
  purpose: 'the fields of the Chinese import declaration as far as the seller knows them',
  issuedBy: 'seller prepares, the broker in China decides',
  filedBy: 'importer’s broker, to Chinese customs',
  source: 'Form of the declaration since August 2018 (GACC Announcement 67/2018); 2018 code tables',
  confidence: 'verified',
  due: ({ shipment }) =>
    shipment.regime === 'postal'
      ? { due: false, why: 'Postal articles are not declared on this form.' }
      : { due: true, why: 'The importer’s broker fills the declaration from it.' },
  fill: (consignment, facts) => [
    {
      type: 'import-declaration-draft',
      part: '',
      title: TITLE,
      number: '',
      revision: 0,
      date: facts.asOf,
      status: words('Draft for the broker, not filed', '供报关行参考，未申报'),
      size: 'a4',
      blocks: [
        headBoxes(consignment, facts),
        declarationGoods(consignment, facts),
        foot(),
        ...note(consignment, facts),
      ],
      data: {
        ...partiesData(consignment),
        invoice: facts.numbers.invoice,
        contract: facts.numbers.contract,
        tradeMode: TRADE_MODE[consignment.shipment.regime ?? 'general-trade'],
        tradeTerm: TRADE_TERM[consignment.shipment.terms.incoterm],
        totals: totalsData(consignment),
        packages: packagesData(consignment),
        lines: linesData(consignment, { prices: true }).map((line, i) => ({
          ...line,
          elements: elementsOf(consignment.lines[i], facts),
        })),
      },
    },
  ],
};

const BROKER = '由报关行填写 (broker)';

function headBoxes(consignment: Consignment, { numbers }: Facts): Block {
  const { shipment, totals } = consignment;
  const { seller, buyer, transport, terms } = shipment;
  const from = consignment.country(seller.country);
  const mode = TRANSPORT_CODE[transport.mode];
  const term = TRADE_TERM[terms.incoterm];
  const f = (en: string, zh: string, lines: readonly (string | undefined)[], span = 1): Box =>
    box(words(en, zh), lines, { span });
  return {
    is: 'boxes',
    columns: [1, 1, 1, 1],
    rows: [
      [
        f('Pre-entry No.', '预录入编号', ['–']),
        f('Customs No.', '海关编号', ['–']),
        f('Port of entry customs', '进境关别', [BROKER]),
        f('Record No.', '备案号', ['–']),
      ],
      [
        f(
          'Domestic consignee',
          '境内收货人',
          [
            buyer.nameZh ?? buyer.name,
            labelled('USCC', buyer.uscc),
            labelled('海关编码', buyer.customsNo),
          ],
          2,
        ),
        f('Date of import', '进口日期', ['–']),
        f('Date of declaration', '申报日期', ['–']),
      ],
      [
        f('Overseas consignor', '境外发货人', [partyName(seller)], 2),
        f('Mode of transport', '运输方式', [`${mode.code} ${mode.zh}`]),
        f('Vessel / voyage', '运输工具名称及航次号', [transport.vessel ?? '–']),
      ],
      [
        f(
          'End user',
          '消费使用单位',
          [(shipment.consignee ?? buyer).nameZh ?? partyName(shipment.consignee ?? buyer)],
          2,
        ),
        f('B/L No.', '提运单号', [transport.document ?? '–']),
        f('Place of storage', '货物存放地点', [BROKER]),
      ],
      [
        f('Trade mode', '监管方式', [TRADE_MODE[shipment.regime ?? 'general-trade']]),
        f('Nature of levy', '征免性质', ['101 一般征税 (broker confirms)']),
        f('Licence No.', '许可证号', [licences(consignment)]),
        f('Port of dispatch', '启运港', [placeText(transport.loading)]),
      ],
      [
        f('Contract No.', '合同协议号', [numbers.contract.number]),
        f('Trading country', '贸易国（地区）', [`${from.alpha3 || from.code} ${from.zh}`]),
        f('Country of dispatch', '启运国（地区）', [`${from.alpha3 || from.code} ${from.zh}`]),
        f('Port of transit / entry', '经停港 / 入境口岸', [placeText(transport.discharge)]),
      ],
      [
        f('Kind of packages', '包装种类', wraps(consignment)),
        f('Packages', '件数', [String(totals.packages)]),
        f('Gross kg', '毛重（千克）', [kg(totals.grossKg)]),
        f('Net kg', '净重（千克）', [kg(totals.netKg)]),
      ],
      [
        f('Term', '成交方式', [`${term.code} ${term.name} (${terms.incoterm})`]),
        ...(['freight', 'insurance', 'other'] as const).map((name) =>
          f(
            { freight: 'Freight', insurance: 'Insurance', other: 'Other' }[name],
            { freight: '运费', insurance: '保费', other: '杂费' }[name],
            [chargeText(consignment, name)],
          ),
        ),
      ],
      [
        f(
          'Documents',
          '随附单证及编号',
          [
            `发票 ${numbers.invoice.number}；装箱单 ${numbers.packingList.number}；合同 ${numbers.contract.number}`,
          ],
          2,
        ),
        f('Marks and remarks', '标记唛码及备注', marksText(consignment).split('\n'), 2),
      ],
    ],
  };
}

function chargeText({ totals }: Consignment, name: 'freight' | 'insurance' | 'other'): string {
  const charge = totals.charges.find((one) => one.name === name);
  return charge === undefined
    ? '–'
    : `${moneyText(charge.amount)}${totals.chargesIncluded ? ' (incl.)' : ''}`;
}

function wraps({ packages }: Consignment): readonly string[] {
  return [
    ...new Set(
      packages.map(
        ({ kind, wood }) => `${wrapType(kind, wood ?? 'none')} ${PACKAGE_KINDS[kind].zh}`,
      ),
    ),
  ];
}

function licences({ lines }: Consignment): string {
  return [...new Set(lines.flatMap(({ product }) => product.licence_no ?? []))].join(', ') || '–';
}

function foot(): Block {
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
        box(words('Declarant', '申报单位'), [BROKER], { span: 2 }),
        box(words('Declaring person', '报关人员'), [BROKER], { span: 2 }),
      ],
    ],
  };
}

function note({ lines }: Consignment, facts: Facts): readonly Block[] {
  const sources = new Set(lines.flatMap(({ product }) => facts.tariffLine(product)?.source ?? []));
  return [
    {
      is: 'note',
      text: words(
        `A dot stands for a digit of the code that the catalog lacks, ? for what is not known. Brand kind, nature of levy and trade mode are proposals. Elements and units: ${[...sources].join('; ') || 'no tariff data for these lines'}.`,
        '“·”表示目录中缺少的编码位，“?”表示未知。品牌类型、征免性质、监管方式仅为建议，由报关行确认。',
      ),
    },
  ];
}
