import type { Consignment, ConsignmentLine } from '../consignment.ts';
import { type DeclarationDraft, declarationDraft } from '../declaration/draft.ts';
import { printedFoot, printedHead } from '../declaration/printed.ts';
import { printedGoods } from '../declaration/printed-goods.ts';
import type { DocumentKind, Facts } from '../document-kind.ts';
import { filledElements } from '../elements.ts';
import { TRADE_TERM } from '../incoterm.ts';
import { linesData, packagesData, partiesData, totalsData } from '../machine-data.ts';
import { gapsIn, withBlanks } from '../messages/form/section-blanks.ts';
import { DECLARATION } from '../messages/tables/declaration.ts';
import { type Block, words } from '../paper.ts';

const TITLE = words('Import Declaration (draft)', '进口货物报关单（草稿）');

export const importDeclarationDraft: DocumentKind = {
  type: 'import-declaration-draft',
  title: TITLE,
  purpose: 'the fields of the Chinese import declaration as far as the seller knows them',
  issuedBy: 'seller prepares, the broker in China decides',
  filedBy: 'importer’s broker, to Chinese customs',
  source: 'Form of the declaration since August 2018 (GACC Announcement 67/2018); 2018 code tables',
  confidence: 'verified',
  message: DECLARATION,
  due: ({ shipment }) =>
    shipment.regime === 'postal'
      ? { due: false, why: 'Postal articles are not declared on this form.' }
      : { due: true, why: 'The importer’s broker fills the declaration from it.' },
  fill: (consignment, facts) => {
    const draft = declarationDraft(consignment, facts);
    const message = withBlanks(draft.values, DECLARATION.root.holds);
    const open = gapsIn(message, DECLARATION.root.holds);
    return [
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
          printedHead(draft, facts.numbers, facts.codes),
          printedGoods(draft, consignment, facts),
          printedFoot(draft),
          ...notes(draft, consignment, facts),
          ...openFields(open),
        ],
        data: {
          ...partiesData(consignment),
          invoice: facts.numbers.invoice,
          contract: facts.numbers.contract,
          tradeMode: draft.values.DecHead?.TradeMode ?? '',
          tradeTerm: TRADE_TERM[consignment.shipment.terms.incoterm],
          totals: totalsData(consignment),
          packages: packagesData(consignment),
          lines: linesData(consignment, { prices: true }).map((line, i) => ({
            ...line,
            elements: elementsOf(consignment.lines[i], facts),
          })),
          declaration: message,
          open: open.map(({ path, field: { en, zh } }) => ({ path, en, zh })),
        },
        message,
      },
    ];
  },
};

function elementsOf(line: ConsignmentLine | undefined, facts: Facts) {
  if (line === undefined) return [];
  return filledElements(line, facts.tariffLine(line.product)?.elements ?? []);
}

function notes(
  { prices }: DeclarationDraft,
  { lines }: Consignment,
  facts: Facts,
): readonly Block[] {
  const sources = new Set(lines.flatMap(({ product }) => facts.tariffLine(product)?.source ?? []));
  const divided = prices.divided.join(' and ');
  const shared = `The term contains ${divided}, which the invoice states apart: divided over the lines by value, in the currency of the invoice. The broker confirms.`;
  return [
    ...(divided === ''
      ? []
      : [
          {
            is: 'note' as const,
            text: words(
              shared,
              '成交方式已含的运费、保费在发票上单列，此处按货值分摊到各项，由报关行确认。',
            ),
          },
        ]),
    {
      is: 'note',
      text: words(
        `A dot stands for a digit of the code that the catalog lacks, ? for what is not known. Brand kind, nature of levy, trade mode and term are proposals. Codes: customs tables of 1 August 2018. Elements and units: ${[...sources].join('; ') || 'no tariff data for these lines'}.`,
        '“·”表示目录中缺少的编码位，“?”表示未知。品牌类型、征免性质、监管方式、成交方式仅为建议，由报关行确认。代码为2018年8月1日版。',
      ),
    },
  ];
}

/** Every field once, with the lines it is open on. */
function openFields(open: ReturnType<typeof gapsIn>): readonly Block[] {
  const names = new Map(open.map(({ field: { name, zh } }) => [name, `${zh} ${name}`]));
  if (names.size === 0) return [];
  return [
    {
      is: 'note',
      text: words(
        'To be completed by importer or broker; their elements are empty in the XML draft:',
        `由进口商或报关行补充：${[...names.values()].join('、')}。`,
      ),
    },
  ];
}
