// What an exporter of a country declares unless the shipment says otherwise: a permanent export of
// goods sold, standard declaration with exit data.
import { isEu } from '../country.ts';
import type { Mode } from '../incoterm.ts';
import type { Shipment } from '../shipment.ts';

export const PROCEDURE = '1000';
/** Code list CL091: an outright sale; not confirmed in the official list. */
export const SALE = '11';
/** Exit data included, as goods that leave the EU need it. */
export const SECURITY = '2';
export const STANDARD = 'A';

/** Mode of transport, code list CL218. */
export const MODE_CODE: Readonly<Record<Mode, string>> = {
  sea: '1',
  rail: '2',
  road: '3',
  air: '4',
  post: '5',
};

/** Kind of transport document, code list CL754; not confirmed. None is known for rail and post. */
export const TRANSPORT_DOCUMENT: Readonly<Partial<Record<Mode, string>>> = {
  air: 'N740',
  sea: 'N705',
  road: 'N730',
};

/** Under which name of the shipment file the consignee stands. */
export function consigneeRole({ consignee }: Shipment): 'consignee' | 'buyer' {
  return consignee === undefined ? 'buyer' : 'consignee';
}

/** Where the shipment goes. */
export function destinationOf({ consignee, buyer }: Shipment): string {
  return (consignee ?? buyer).country;
}

/** Who speaks to customs for the exporter: the agent named, else the forwarder. */
export function agentOf({ export: given, forwarder }: Shipment): Shipment['forwarder'] {
  return given?.agent ?? forwarder;
}

/** Whether customs of the EU must release the goods: they leave it. */
export function leavesEu(shipment: Shipment): boolean {
  return isEu(shipment.seller.country) && !isEu(destinationOf(shipment));
}

/** Whether the seller has the goods declared: under EXW the buyer does, unless the file says how. */
export function wantsDeclaration(shipment: Shipment): boolean {
  if (!leavesEu(shipment)) return false;
  return shipment.terms.incoterm !== 'EXW' || shipment.export !== undefined;
}
