// What the declaration asks for and the shipment does not say: the agent's part of the work.
import type { Shipment } from '../shipment.ts';
import type { Declaration } from './declaration.ts';
import { agentOf } from './profile.ts';

/** Something left open; never filled by a guess. */
export interface OpenPoint {
  /** Element of the message, for example `CustomsOfficeOfExport`. */
  readonly element: string;
  /** What it is, in plain words. */
  readonly what: string;
  /** Where the shipment file could say it; '' where only the agent can. */
  readonly from: string;
  /** `always` needed, or only `if` something holds. */
  readonly needed: 'always' | 'if';
  /** Numbers of the items concerned; none for the declaration as a whole. */
  readonly items: readonly number[];
}

type Point = Omit<OpenPoint, 'items'>;

const always = (element: string, what: string, from = ''): Point => ({
  element,
  what,
  from,
  needed: 'always',
});
const where = (element: string, what: string, from = ''): Point => ({
  element,
  what,
  from,
  needed: 'if',
});

/** Everything left open, in the order of the message. */
export function openPoints(declaration: Declaration, shipment: Shipment): readonly OpenPoint[] {
  return [
    ...operation(declaration),
    ...parties(declaration, shipment),
    ...terms(declaration),
    ...carriage(declaration),
    ...route(declaration),
    ...items(declaration),
  ];
}

/** The points whose value is absent. */
function unsaid(...rows: readonly (readonly [unknown, Point])[]): readonly OpenPoint[] {
  return rows.flatMap(([value, point]) =>
    value === undefined || value === '' ? [{ ...point, items: [] }] : [],
  );
}

function operation(of: Declaration): readonly OpenPoint[] {
  const { ExportOperation: operation } = of;
  const prelodged = operation?.additionalDeclarationType === 'D';
  return unsaid(
    [operation?.LRN, always('ExportOperation/LRN', 'local reference number', 'export.lrn')],
    [
      prelodged ? operation?.presentationOfTheGoodsDateAndTime : 'A',
      always(
        'ExportOperation/presentationOfTheGoodsDateAndTime',
        'when the goods are presented (pre-lodged declaration)',
        'export.presentation',
      ),
    ],
    [
      of.CustomsOfficeOfExport,
      always('CustomsOfficeOfExport', 'customs office of export', 'export.officeOfExport'),
    ],
    [
      of.CustomsOfficeOfExitDeclared,
      always('CustomsOfficeOfExitDeclared', 'customs office of exit', 'export.officeOfExit'),
    ],
  );
}

function parties(of: Declaration, shipment: Shipment): readonly OpenPoint[] {
  const { Exporter, Declarant, Representative } = of;
  const agent = agentOf(shipment) !== undefined;
  const consignee = of.GoodsShipment?.Consignment?.Consignee;
  const address = consignee?.Address;
  return unsaid(
    [Exporter?.identificationNumber, always('Exporter', 'EORI of the exporter', 'seller.eori')],
    [
      Declarant?.identificationNumber,
      always('Declarant', 'who declares: the exporter or, if indirect, the agent', ''),
    ],
    [
      agent ? Representative?.identificationNumber : 'none',
      always('Representative', 'EORI of the agent', 'export.agent.eori'),
    ],
    [
      agent ? Representative?.status : 'none',
      always('Representative/status', 'direct or indirect representation', 'export.representation'),
    ],
    [
      agent ? 'agent' : Declarant?.ContactPerson,
      always('Declarant/ContactPerson', 'contact and phone of the declarant', 'seller.contact'),
    ],
    [
      consignee?.identificationNumber ?? consignee?.name,
      always('Consignee/name', 'name of the consignee in Latin letters', 'consignee.name'),
    ],
    [
      consignee?.identificationNumber ?? (address?.streetAndNumber && address.city),
      always('Consignee/Address', 'street and city of the consignee', 'consignee.address'),
    ],
  );
}

function terms({ GoodsShipment: shipment, ExportOperation: operation }: Declaration) {
  const terms = shipment?.DeliveryTerms;
  return unsaid(
    [
      terms?.UNLocode ?? terms?.country,
      always('DeliveryTerms/country', 'country of the place of delivery', 'terms.country'),
    ],
    [
      operation?.invoiceCurrency === 'EUR' ? 'EUR' : undefined,
      where('CurrencyExchange', 'rate, where customs ask for it', 'export.exchangeRate'),
    ],
  );
}

function carriage({ GoodsShipment: shipment }: Declaration): readonly OpenPoint[] {
  const of = shipment?.Consignment;
  const boxed = of?.containerIndicator === '1';
  return unsaid(
    [
      of?.containerIndicator,
      always('containerIndicator', 'in containers or not', 'export.containerised'),
    ],
    [
      of?.inlandModeOfTransport,
      where(
        'inlandModeOfTransport',
        'mode of transport inland, where exit is not at the office of export',
        'export.inlandMode',
      ),
    ],
    [
      boxed ? of.TransportEquipment : 'loose',
      always('TransportEquipment', 'number of the container', 'transport.container'),
    ],
    [of?.LocationOfGoods, always('LocationOfGoods', 'where the goods are', 'export.location')],
    [
      of?.LocationOfGoods === undefined ? 'open' : of.LocationOfGoods.typeOfLocation,
      always('LocationOfGoods/typeOfLocation', 'kind of that place', 'export.location.type'),
    ],
    [
      of?.DepartureTransportMeans,
      where('DepartureTransportMeans', 'lorry or other means on departure', 'export.departure'),
    ],
    [
      of?.ActiveBorderTransportMeans,
      where('ActiveBorderTransportMeans', 'flight or vessel at the border', 'export.border'),
    ],
    [
      of?.TransportDocument,
      where('TransportDocument', 'kind and number of the transport document', 'transport.document'),
    ],
  );
}

/** Exit data: only with security 2. */
function route({ ExportOperation: operation, GoodsShipment: shipment }: Declaration) {
  if (operation?.security !== '2') return [];
  const of = shipment?.Consignment;
  return unsaid(
    [of?.Carrier, where('Carrier', 'EORI of the carrier (exit data)', 'export.carrierEori')],
    [
      of?.CountryOfRoutingOfConsignment,
      always('CountryOfRoutingOfConsignment', 'countries on the way (exit data)', 'export.routing'),
    ],
    [
      of?.TransportCharges,
      where('TransportCharges', 'how the freight is paid (exit data)', 'export.freightPayment'),
    ],
  );
}

type Item = NonNullable<NonNullable<Declaration['GoodsShipment']>['GoodsItem']>[number];

const ITEM_POINTS: readonly (readonly [(item: Item) => unknown, Point])[] = [
  [
    ({ statisticalValue }) => statisticalValue,
    always('statisticalValue', 'statistical value, EUR', 'lines[].export.statisticalValue'),
  ],
  [({ Origin }) => Origin, always('Origin', 'country of origin', 'country_of_origin')],
  [
    ({ Commodity }) => Commodity?.CommodityCode?.combinedNomenclatureCode,
    always('CommodityCode', 'EU code of eight digits', 'lines[].cnCode'),
  ],
  [({ GoodsMeasure }) => GoodsMeasure?.netMass, always('netMass', 'net mass', 'net_weight_kg')],
  [
    ({ GoodsMeasure }) => GoodsMeasure?.grossMass,
    always('grossMass', 'gross mass of the item', 'lines[].export.grossKg'),
  ],
  [
    ({ GoodsMeasure }) => GoodsMeasure?.supplementaryUnits,
    where(
      'supplementaryUnits',
      'supplementary units, where the code has them',
      'lines[].export.supplementaryUnits',
    ),
  ],
  [
    ({ AdditionalReference }) => AdditionalReference,
    where(
      'AdditionalReference',
      'licences and Y codes that TARIC asks for',
      'lines[].export.references',
    ),
  ],
];

function items({ GoodsShipment: shipment }: Declaration): readonly OpenPoint[] {
  const all = shipment?.GoodsItem ?? [];
  return ITEM_POINTS.flatMap(([value, point]) => {
    const open = all.filter((item) => value(item) === undefined);
    if (open.length === 0) return [];
    return [{ ...point, items: open.map((item) => Number(item.declarationGoodsItemNumber)) }];
  });
}
