// The import declaration of a shipment as one value: the XML draft and the printed form are made from it.
import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import type { DeclarationValues } from '../messages/tables/declaration.ts';
import { declarationHead, vesselOf } from './head.ts';
import { declarationLine } from './line.ts';
import { type DeclaredPrices, declaredPrices } from './prices.ts';

/** Papers that go with the declaration, by their code in it (随附单证类别). */
const ATTACHED = [
  ['00000001', 'commercial-invoice'],
  ['00000002', 'packing-list'],
  ['00000004', 'sales-contract'],
] as const;

export interface DeclarationDraft {
  /** What is not known is ''. */
  readonly values: DeclarationValues;
  readonly prices: DeclaredPrices;
}

export function declarationDraft(
  consignment: Consignment,
  facts: Pick<Facts, 'numbers' | 'codes' | 'tariffLine'>,
): DeclarationDraft {
  const { shipment, lines } = consignment;
  const prices = declaredPrices(consignment);
  const head = declarationHead(consignment, facts, prices);
  return {
    prices,
    values: {
      DecHead: head,
      DecLists: {
        DecList: lines.flatMap((line, i) => {
          const declared = prices.lines[i];
          return declared === undefined
            ? []
            : [declarationLine(line, declared, shipment, facts, head.CutMode === '101')];
        }),
      },
      DecContainers: { Container: containersOf(consignment) },
      DecLicenseDocus: {
        LicenseDocu: (shipment.entry?.licences ?? []).map(({ code, number }) => ({
          DocuCode: code,
          CertCode: number,
        })),
      },
      DecFreeTxt: { VoyNo: vesselOf(consignment).voyage },
      DecSign: { OperType: 'G' },
      EdocRealation: ATTACHED.map(([code, paper]) => ({
        EdocCode: code,
        EdocFomatType: 'US',
        EdocCopId: `${paper}.pdf`,
      })),
    },
  };
}

/** The shipment knows one container and that all goods are in it. */
function containersOf({ shipment: { transport, entry }, lines }: Consignment) {
  const number = transport.container?.replace(/[\s-]/g, '');
  if (number === undefined) return [];
  const inside = lines.map(({ no }) => no).join(',');
  return [{ ContainerId: number, ContainerMd: entry?.containerKind ?? '', GoodsNo: inside }];
}
