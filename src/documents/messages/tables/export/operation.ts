import { number, shaped } from '../../form/field.ts';
import { repeated, section } from '../../form/section.ts';
import {
  address,
  an,
  cond,
  contactPerson,
  eori,
  exact,
  FILER,
  may,
  must,
  office,
  open,
  SEQUENCE,
  time,
} from './shared.ts';

/** What the filing system writes on the envelope. */
export const HEADER = [
  open('', an('messageSender', 35, 'sender, EORI or name of the system', FILER)),
  must('', an('messageRecipient', 35, 'recipient', 'NECA. and the country of export')),
  open('', time('preparationDateAndTime', 'when the message is made', FILER)),
  open('', an('messageIdentification', 35, 'unique number of the message', FILER)),
  must('', exact('messageType', 6, 'kind of message', 'CC515C')),
  may('', an('correlationIdentifier', 35, 'number of the message answered')),
] as const;

export const OPERATION = section('ExportOperation', '', 'the declaration', [
  open(
    '12 09 001',
    shaped('LRN', '\\S(.{0,20}\\S)?', 'an..22', '', 'local reference number', 'export.lrn'),
  ),
  must('11 01 001', exact('declarationType', 2, 'kind of declaration', 'EX'), 'CL231'),
  must(
    '11 02 001',
    exact('additionalDeclarationType', 1, 'A standard, D pre-lodged', 'export.declaration, else A'),
    'CL042',
  ),
  may('11 04 001', exact('specificCircumstanceIndicator', 3, 'special circumstance'), 'CL296'),
  cond(
    '15 08 001',
    time('presentationOfTheGoodsDateAndTime', 'when goods are presented', 'export.presentation'),
  ),
  must(
    '11 07 001',
    exact('security', 1, '0 none, 2 with exit data', 'export.security, else 2'),
    'CL217',
  ),
  must('14 06 001', number('totalAmountInvoiced', 16, 2, '', 'invoice total', 'invoice total')),
  must('14 05 001', exact('invoiceCurrency', 3, 'its currency', 'terms.currency'), 'CL048'),
]);

export const AUTHORISATIONS = repeated(
  'Authorisation',
  99,
  '',
  'authorisation used',
  [
    SEQUENCE,
    must('12 12', an('type', 4, 'kind', 'export.authorisations[].type')),
    must('12 12', an('referenceNumber', 35, 'number', 'export.authorisations[].number')),
    may('12 12', eori('holderOfAuthorisation', 'holder', 'export.authorisations[].holder')),
  ],
  0,
);

const reference = (en: string, from: string, eucdm: string) => [
  must(eucdm, office('referenceNumber', en, from), 'CL141'),
];

export const OFFICES = [
  section(
    'CustomsOfficeOfExport',
    '',
    'office of export',
    reference('office', 'export.officeOfExport', '17 02 001'),
    0,
  ),
  section(
    'CustomsOfficeOfExitDeclared',
    '',
    'office of exit',
    reference('office', 'export.officeOfExit', '17 01 001'),
    0,
  ),
  section(
    'CustomsOfficeOfPresentation',
    '',
    'office of presentation, in centralised clearance',
    reference('office', 'export.officeOfPresentation', '17 09 001'),
    0,
  ),
  section(
    'SupervisingCustomsOffice',
    '',
    'supervising office',
    reference('office', 'export.supervisingOffice', '17 10 001'),
    0,
  ),
] as const;

export const PARTIES = [
  section('Exporter', '', 'exporter', [
    open('13 01 017', eori('identificationNumber', 'EORI', 'seller.eori')),
    cond('13 01 016', an('name', 70, 'name; not beside an EORI', 'seller.name')),
    address('seller'),
  ]),
  section(
    'Declarant',
    '',
    'declarant',
    [
      open(
        '13 05 017',
        eori('identificationNumber', 'EORI', 'seller.eori; export.agent.eori if indirect'),
      ),
      contactPerson('seller'),
    ],
    0,
  ),
  section(
    'Representative',
    '',
    'representative',
    [
      open('13 06 017', eori('identificationNumber', 'EORI', 'export.agent.eori')),
      open(
        '13 06 030',
        exact('status', 1, '2 direct, 3 indirect', 'export.representation'),
        'CL094',
      ),
      contactPerson('export.agent'),
    ],
    0,
  ),
] as const;

export const CURRENCY_EXCHANGE = section(
  'CurrencyExchange',
  '',
  'rate of exchange',
  [
    must('14 17', exact('internalCurrencyUnit', 3, 'currency of the value', 'EUR')),
    must('14 09', number('exchangeRate', 12, 5, '', 'rate', 'export.exchangeRate')),
  ],
  0,
);

export const DEFERRED_PAYMENT = may('12 10', an('DeferredPayment', 35, 'deferred payment'));
