import type { Declaration } from '../../export/declaration.ts';
import { agentOf, consigneeRole } from '../../export/profile.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

/** Rules 1289 and 1290. */
export const exportPartyTwice: ExportCheck = {
  code: 'DX41',
  name: 'export-party-twice',
  severity: 'error',
  title: 'A party is said by its EORI or by name and address, never by both.',
  source: { ...AES, title: 'Rules 1289 and 1290 of AES, as public builders name them' },
  check: ({ Exporter, GoodsShipment: of }, shipment) => {
    const parties = [
      ['seller', Exporter],
      [consigneeRole(shipment), of?.Consignment?.Consignee],
    ] as const;
    return parties.flatMap(([role, party]) =>
      party?.identificationNumber !== undefined &&
      (party.name !== undefined || party.Address !== undefined)
        ? [
            {
              path: [role],
              value: party.identificationNumber,
              message: `The ${role} is said by EORI and by name.`,
              hint: 'Beside an EORI stand neither name nor address.',
            },
          ]
        : [],
    );
  },
};

export const exportRepresentation: ExportCheck = {
  code: 'DX44',
  name: 'export-representation',
  severity: 'error',
  title:
    'The declarant is the exporter (direct) or the agent (indirect); one without an agent can be called.',
  source: { ...AES, title: 'Union Customs Code, Articles 5(15) and 18; rules of AES' },
  check: (declaration, shipment) => {
    const { Declarant, Representative, Exporter } = declaration;
    if (Representative === undefined)
      return Declarant?.ContactPerson === undefined ? [unreachable(shipment)] : [];
    const { status } = Representative;
    const wanted = status === '2' ? Exporter : status === '3' ? Representative : undefined;
    if (wanted === undefined) return [];
    if (wanted.identificationNumber === Declarant?.identificationNumber) return [];
    return [mismatched(declaration)];
  },
};

function unreachable(shipment: Parameters<typeof agentOf>[0]): Found {
  return {
    path: ['seller'],
    severity: 'warning',
    value: agentOf(shipment)?.name ?? '',
    message: 'No agent is named, and nobody at the exporter with name and phone.',
    hint: 'Add contact: and phone: to the seller, or export: agent.',
  };
}

function mismatched({ Declarant, Representative }: Declaration): Found {
  const direct = Representative?.status === '2';
  return {
    path: ['export', 'representation'],
    value: Declarant?.identificationNumber ?? '',
    message: `In ${direct ? 'direct' : 'indirect'} representation the ${direct ? 'exporter' : 'agent'} is the declarant, not ${Declarant?.identificationNumber ?? 'nobody'}.`,
    hint: `Give the EORI of the ${direct ? 'seller' : 'agent'}.`,
  };
}
