// Import declarations for tests: a draft of the sound shipment, and one that a broker has filled.
import type { Consignment } from '../../src/documents/consignment.ts';
import { declarationDraft } from '../../src/documents/declaration/draft.ts';
import type { Facts } from '../../src/documents/document-kind.ts';
import { listOf, type SectionValues } from '../../src/documents/messages/form/section.ts';
import { withBlanks } from '../../src/documents/messages/form/section-blanks.ts';
import { formWriter } from '../../src/documents/messages/form/section-write.ts';
import { DECLARATION } from '../../src/documents/messages/tables/declaration.ts';
import { soundFacts, soundShipment, workedOut } from './shipments.ts';

const write = await formWriter(DECLARATION);

/** Facts with the tariff line of chocolate bars: its unit and as many elements as it asks for. */
export function chocolateFacts(): Facts {
  const elements = ['成分含量', '形状', '包装规格', '是否夹心', '品牌'].map((zh) => ({ zh }));
  return { ...soundFacts(), tariffLine: () => ({ elements, units: ['千克'], source: 'test' }) };
}

/** What a broker has told the seller. */
export const TOLD = {
  customs: '2233',
  entryPort: '310302',
  loadingPort: 'BEL000',
  transitPort: 'BEL000',
  district: '31222',
  storage: '上海市浦东机场货运区',
  containerKind: '21',
  declarant: { name: '示例报关行有限公司', customsNo: '3122260002', uscc: '91310000MA1EXMP1XY' },
} as const;

export function draftValues(
  consignment: Consignment = workedOut(),
  facts: Facts = chocolateFacts(),
) {
  return withBlanks(declarationDraft(consignment, facts).values, DECLARATION.root.holds);
}

/** What only the broker fills, so that the message can be declared. */
const BROKER: Readonly<Record<string, string>> = {
  EdiId: '1',
  CopName: '示例报关行有限公司',
  CopCode: '3122260002',
  EntryType: 'M',
  TypistNo: '2210000000001',
  InputerName: '王小明',
  DeclTrnRel: '0',
  PromiseItmes: '00000',
  DeclareName: '王小明',
  OperType: 'C',
  ClientSeqNo: 'SH2026014',
  Sign: 'c2lnbg==',
  SignDate: '2026-12-10',
  EdocID: '223300000001SW202612100000000001',
};

/** A declaration that is filled and signed, as XML; every line ends after its element. */
export function filedDeclaration(): string {
  const shipment = soundShipment({ entry: { ...TOLD } });
  const { transport } = shipment;
  const boxed = { ...shipment, transport: { ...transport, container: 'CSQU3054383' } };
  return write(withBroker(draftValues(workedOut(boxed))));
}

function withBroker(values: SectionValues): SectionValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const said = BROKER[name];
      if (typeof value === 'string' || value === undefined) return [name, said ?? value];
      const inner = listOf(value).map(withBroker);
      return [name, Array.isArray(value) ? inner : inner[0]];
    }),
  );
}

export function declarationXml(values: SectionValues): string {
  return write(values);
}
