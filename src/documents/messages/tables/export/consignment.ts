import { number, whole } from '../../form/field.ts';
import { repeated, section } from '../../form/section.ts';
import {
  address,
  an,
  cond,
  country,
  digits,
  eori,
  exact,
  may,
  must,
  office,
  open,
  SEQUENCE,
} from './shared.ts';

const CONSIGNEE = [
  cond('13 03 017', eori('identificationNumber', 'EORI', 'consignee.eori')),
  cond('13 03 016', an('name', 70, 'name; not beside an EORI', 'consignee.name')),
  address('consignee'),
] as const;

const EQUIPMENT = repeated(
  'TransportEquipment',
  9999,
  '',
  'container',
  [
    SEQUENCE,
    must('19 07', an('containerIdentificationNumber', 17, 'container', 'transport.container')),
    may('19 07', whole('numberOfSeals', 4, '', 'number of seals', 'transport.seal')),
    repeated(
      'Seal',
      99,
      '',
      'seal',
      [SEQUENCE, must('19 07', an('identifier', 20, 'seal', 'transport.seal'))],
      0,
    ),
  ],
  0,
);

const LOCATION = section(
  'LocationOfGoods',
  '',
  'where the goods can be looked at',
  [
    open('16 15 045', exact('typeOfLocation', 1, 'kind of place', 'export.location.type'), 'CL347'),
    must(
      '16 15 046',
      exact('qualifierOfIdentification', 1, 'how it is named: Y, U, V or X', 'export.location'),
      'CL326',
    ),
    cond(
      '16 15 052',
      an('authorisationNumber', 35, 'authorised place (Y)', 'export.location.authorisation'),
    ),
    may('16 15 053', an('additionalIdentifier', 4, 'part of it', 'export.location.additional')),
    cond('16 15 036', an('UNLocode', 17, 'UN/LOCODE (U)', 'export.location.locode'), 'CL244'),
    section(
      'CustomsOffice',
      '',
      'customs office (V)',
      [must('16 15 047', office('referenceNumber', 'office', 'export.location.office'), 'CL141')],
      0,
    ),
    section(
      'EconomicOperator',
      '',
      'economic operator (X)',
      [must('16 15 051', eori('identificationNumber', 'EORI', 'export.location.eori'))],
      0,
    ),
  ],
  0,
);

const DEPARTURE = repeated(
  'DepartureTransportMeans',
  999,
  '',
  'means of transport on departure',
  [
    SEQUENCE,
    must(
      '19 05 061',
      digits('typeOfIdentification', 2, 'kind', 'export.departure[].type'),
      'CL750',
    ),
    must('19 05 017', an('identificationNumber', 35, 'number', 'export.departure[].id')),
    open('19 05 062', country('nationality', 'flag', 'export.departure[].nationality'), 'CL165'),
  ],
  0,
);

const BORDER = section(
  'ActiveBorderTransportMeans',
  '',
  'means of transport at the border',
  [
    must('19 08', digits('typeOfIdentification', 2, 'kind', 'export.border.type'), 'CL219'),
    must('19 08', an('identificationNumber', 35, 'number', 'export.border.id')),
    open('19 08', country('nationality', 'flag', 'export.border.nationality'), 'CL165'),
    may(
      '19 08',
      an('conveyanceReferenceNumber', 17, 'flight or voyage', 'export.border.conveyance'),
    ),
  ],
  0,
);

export const CONSIGNMENT = section('Consignment', '', 'carriage', [
  open(
    '19 01 001',
    exact('containerIndicator', 1, '1 in containers, 0 not', 'export.containerised'),
  ),
  cond('19 04 001', exact('inlandModeOfTransport', 1, 'mode inland', 'export.inlandMode'), 'CL218'),
  must(
    '19 03 001',
    exact(
      'modeOfTransportAtTheBorder',
      1,
      '1 sea, 2 rail, 3 road, 4 air, 5 post',
      'transport.mode',
    ),
    'CL218',
  ),
  must('18 04 001', number('grossMass', 16, 6, '', 'gross mass, kg', 'sum of the packages')),
  may('12 08 001', an('referenceNumberUCR', 35, 'unique consignment reference', 'export.ucr')),
  section(
    'Carrier',
    '',
    'carrier',
    [must('13 12 017', eori('identificationNumber', 'EORI', 'export.carrierEori'))],
    0,
  ),
  section(
    'Consignor',
    '',
    'consignor, if not the exporter; left to whoever files',
    [cond('13 02', eori('identificationNumber', 'EORI')), cond('13 02', an('name', 70, 'name'))],
    0,
  ),
  section('Consignee', '', 'consignee; the buyer where none is named', CONSIGNEE, 0),
  EQUIPMENT,
  LOCATION,
  DEPARTURE,
  repeated(
    'CountryOfRoutingOfConsignment',
    99,
    '',
    'countries on the way',
    [SEQUENCE, must('16 12', country('country', 'country', 'export.routing'), 'CL008')],
    0,
  ),
  BORDER,
  repeated(
    'TransportDocument',
    99,
    '',
    'transport document',
    [
      SEQUENCE,
      must(
        '12 05',
        exact(
          'type',
          4,
          'kind',
          'transport.mode: N740 air, N705 sea, N730 road; export.transportDocumentType',
        ),
        'CL754',
      ),
      must('12 05', an('referenceNumber', 70, 'number', 'transport.document')),
    ],
    0,
  ),
  section(
    'TransportCharges',
    '',
    'freight',
    [
      must(
        '14 02 001',
        exact('methodOfPayment', 1, 'how it is paid', 'export.freightPayment'),
        'CL116',
      ),
    ],
    0,
  ),
]);
