import type { Consignment } from '../consignment.ts';
import type { Shipment } from '../shipment.ts';
import { mass, numbered } from './item-values.ts';
import { partyValues } from './party-values.ts';
import { MODE_CODE, TRANSPORT_DOCUMENT } from './profile.ts';

/** The carriage of the goods, as the declaration has it. */
export function carriageValues({ shipment, totals }: Consignment) {
  const { transport, export: given = {} } = shipment;
  return {
    containerIndicator: containerised(shipment),
    inlandModeOfTransport: given.inlandMode && MODE_CODE[given.inlandMode],
    modeOfTransportAtTheBorder: MODE_CODE[transport.mode],
    grossMass: mass(totals.grossKg),
    referenceNumberUCR: given.ucr,
    Carrier:
      given.carrierEori === undefined ? undefined : { identificationNumber: given.carrierEori },
    Consignee: partyValues(shipment.consignee ?? shipment.buyer),
    TransportEquipment: equipment(shipment),
    LocationOfGoods: location(shipment),
    DepartureTransportMeans: numbered(given.departure, ({ type, id, nationality }) => ({
      typeOfIdentification: type,
      identificationNumber: id,
      nationality,
    })),
    CountryOfRoutingOfConsignment: numbered(given.routing, (country) => ({ country })),
    ActiveBorderTransportMeans: given.border && {
      typeOfIdentification: given.border.type,
      identificationNumber: given.border.id,
      nationality: given.border.nationality,
      conveyanceReferenceNumber: given.border.conveyance,
    },
    TransportDocument: transportDocument(shipment),
    TransportCharges:
      given.freightPayment === undefined ? undefined : { methodOfPayment: given.freightPayment },
  };
}

/** Known from the shipment's word, or from a container that it names; else open. */
function containerised({ transport, export: given }: Shipment): string | undefined {
  if (given?.containerised !== undefined) return given.containerised === 'true' ? '1' : '0';
  return transport.container === undefined ? undefined : '1';
}

function equipment({ transport: { container, seal } }: Shipment) {
  return numbered(container === undefined ? undefined : [container], (number) => ({
    containerIdentificationNumber: number.replace(/[\s-]/g, ''),
    numberOfSeals: seal === undefined ? undefined : '1',
    Seal: numbered(seal === undefined ? undefined : [seal], (identifier) => ({ identifier })),
  }));
}

/** Named in one way: by authorisation (Y), UN/LOCODE (U), customs office (V) or EORI (X). */
function location({ export: given }: Shipment) {
  const of = given?.location;
  if (of === undefined) return undefined;
  const qualifier = qualifierOf(of);
  if (qualifier === undefined) return undefined;
  return {
    typeOfLocation: of.type,
    qualifierOfIdentification: qualifier,
    authorisationNumber: of.authorisation,
    additionalIdentifier: of.additional,
    UNLocode: of.locode,
    CustomsOffice: of.office === undefined ? undefined : { referenceNumber: of.office },
    EconomicOperator: of.eori === undefined ? undefined : { identificationNumber: of.eori },
  };
}

type Location = NonNullable<NonNullable<Shipment['export']>['location']>;

function waysOf({ authorisation, locode, office, eori }: Location): readonly string[] {
  const ways = { Y: authorisation, U: locode, V: office, X: eori };
  return Object.entries(ways).flatMap(([way, value]) => (value === undefined ? [] : [way]));
}

function qualifierOf(of: Location): string | undefined {
  return waysOf(of)[0];
}

function transportDocument({ transport, export: given }: Shipment) {
  const type = given?.transportDocumentType ?? TRANSPORT_DOCUMENT[transport.mode];
  const { document } = transport;
  if (type === undefined || document === undefined) return undefined;
  return numbered([document], (number) => ({ type, referenceNumber: number }));
}
