// The head of the export instruction: who, what kind of declaration, which way.
import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import type { Declaration } from '../export/declaration.ts';
import { agentOf } from '../export/profile.ts';
import { TRANSPORT_CODE } from '../incoterm.ts';
import { type Block, type Box, box, words } from '../paper.ts';
import { kg, labelled, moneyText, packagesText, partyName, placeText } from '../parts.ts';
import type { Party } from '../shipment-values.ts';

/** Stands where the shipment says nothing; the list of open points names it again. */
const OPEN = '– open –';

export function headBoxes(consignment: Consignment, message: Declaration, facts: Facts): Block {
  return {
    is: 'boxes',
    columns: [1, 1, 1, 1],
    rows: [
      ...people(consignment, facts),
      declarationRow(message),
      wayRow(consignment, message),
      goodsRow(consignment, message),
    ],
  };
}

const one = (en: string, lines: readonly (string | undefined)[], span = 1): Box =>
  box(words(en, ''), lines, { span });

function people({ shipment, country }: Consignment, { numbers }: Facts): readonly Box[][] {
  const { seller, consignee, buyer, references, transport, export: given } = shipment;
  const agent = agentOf(shipment);
  const lines = (party: Party) => [
    partyName(party),
    [party.address, party.postcode, party.city, country(party.country).en]
      .filter((part) => part !== undefined)
      .join(', '),
    labelled('EORI', party.eori),
    [party.contact, party.phone, party.email].filter((part) => part !== undefined).join(', '),
  ];
  return [
    [
      one('To: customs agent', agent === undefined ? [OPEN] : lines(agent), 2),
      one('Exporter', lines(seller), 2),
    ],
    [
      one('Consignee', lines(consignee ?? buyer), 2),
      one(
        'References',
        [
          labelled('Shipment', shipment.reference),
          `Invoice: ${numbers.invoice.number} of ${numbers.invoice.date}`,
          labelled('Packing list', numbers.packingList.number),
          labelled('Order', references?.purchaseOrder),
          labelled('Transport document', transport.document),
          labelled('LRN', given?.lrn),
          labelled('UCR', given?.ucr),
        ],
        2,
      ),
    ],
  ];
}

function declarationRow(of: Declaration): readonly Box[] {
  const operation = of.ExportOperation;
  const shipment = of.GoodsShipment;
  const status = of.Representative?.status;
  const offices = [of.CustomsOfficeOfExport, of.CustomsOfficeOfExitDeclared];
  const [exportOffice = OPEN, exitOffice = OPEN] = offices.map((one) => one?.referenceNumber);
  return [
    one('Declaration', [
      `${operation?.declarationType ?? ''} ${operation?.additionalDeclarationType ?? ''}, security ${operation?.security ?? ''}`,
      `nature of transaction ${shipment?.natureOfTransaction ?? ''}`,
      labelled('presented', operation?.presentationOfTheGoodsDateAndTime),
    ]),
    one('Representation', [
      of.Representative === undefined
        ? 'the exporter declares itself'
        : status === undefined
          ? OPEN
          : status === '2'
            ? 'direct (2): in the exporter’s name'
            : 'indirect (3): in the agent’s name',
    ]),
    one('Office of export', [exportOffice]),
    one('Office of exit', [exitOffice]),
  ];
}

function wayRow({ shipment, country }: Consignment, of: Declaration): readonly Box[] {
  const { transport } = shipment;
  const goods = of.GoodsShipment;
  const terms = goods?.DeliveryTerms;
  const carriage = goods?.Consignment;
  const routing = carriage?.CountryOfRoutingOfConsignment?.map((row) => row.country ?? '');
  const name = (code: string | undefined) =>
    code === undefined ? OPEN : `${code} ${country(code).en}`;
  return [
    one('Countries', [
      `from ${name(goods?.countryOfExport)}`,
      `to ${name(goods?.countryOfDestination)}`,
      labelled('by', routing?.join(' – ')),
    ]),
    one('Terms of delivery', [
      terms?.incotermCode,
      terms?.UNLocode === undefined
        ? `${terms?.location ?? ''}, ${name(terms?.country)}`
        : `${terms.UNLocode} (${shipment.terms.place})`,
    ]),
    one('Transport', [
      `at the border: ${carriage?.modeOfTransportAtTheBorder ?? ''} ${TRANSPORT_CODE[transport.mode].en.toLowerCase()}`,
      `inland: ${carriage?.inlandModeOfTransport ?? OPEN}`,
      labelled('flight or vessel', transport.vessel),
    ]),
    one('Way', [`${placeText(plain(transport.loading))} →`, placeText(plain(transport.discharge))]),
  ];
}

/** The agent reads no Chinese. */
const plain = ({ name, locode }: { name: string; locode?: string | undefined }) => ({
  name,
  locode,
});

function goodsRow({ shipment, packages, totals }: Consignment, of: Declaration): readonly Box[] {
  const { transport } = shipment;
  const carriage = of.GoodsShipment?.Consignment;
  const place = carriage?.LocationOfGoods;
  const boxed = carriage?.containerIndicator;
  return [
    one('Location of goods', [
      place === undefined
        ? OPEN
        : `${place.typeOfLocation ?? OPEN} ${place.qualifierOfIdentification ?? ''}: ${place.authorisationNumber ?? place.UNLocode ?? place.CustomsOffice?.referenceNumber ?? place.EconomicOperator?.identificationNumber ?? ''}`,
      labelled('part', place?.additionalIdentifier),
    ]),
    one('Container', [
      boxed === undefined ? OPEN : boxed === '1' ? 'yes (1)' : 'no (0)',
      transport.container,
      labelled('seal', transport.seal),
    ]),
    one('Invoice total', [
      moneyText(totals.payable),
      ...totals.charges.map(
        ({ name, amount }) =>
          `${totals.chargesIncluded ? 'in the prices' : 'of it'} ${name}: ${moneyText(amount)}`,
      ),
    ]),
    one('Packages and gross mass', [packagesText(packages, 'en'), `${kg(totals.grossKg)} kg`]),
  ];
}
