import { words } from '../../../paper.ts';
import { optional } from '../../form/field.ts';
import { type MessageForm, repeated, section } from '../../form/section.ts';
import { CONSIGNMENT } from './consignment.ts';
import { GOODS_ITEM } from './item.ts';
import {
  AUTHORISATIONS,
  CURRENCY_EXCHANGE,
  DEFERRED_PAYMENT,
  HEADER,
  OFFICES,
  OPERATION,
  PARTIES,
} from './operation.ts';
import {
  additionalReferences,
  an,
  cond,
  country,
  exact,
  must,
  PREVIOUS_DOCUMENTS,
  SEQUENCE,
  supportingDocuments,
} from './shared.ts';

const DELIVERY_TERMS = section('DeliveryTerms', '', 'terms of delivery', [
  must('14 01 035', exact('incotermCode', 3, 'Incoterm', 'terms.incoterm')),
  cond('14 01 036', an('UNLocode', 17, 'place by UN/LOCODE', 'terms.locode'), 'CL244'),
  cond('14 01 037', an('location', 35, 'place by name', 'terms.place')),
  cond('14 01 020', country('country', 'its country', 'terms.country')),
]);

const GOODS_SHIPMENT = section('GoodsShipment', '', 'the shipment', [
  cond(
    '99 05 001',
    exact('natureOfTransaction', 2, '11 is a sale', 'export.natureOfTransaction, else 11'),
    'CL091',
  ),
  must('16 07 001', country('countryOfExport', 'country of export', 'seller.country')),
  must(
    '16 03 001',
    country(
      'countryOfDestination',
      'country of destination',
      'country of the consignee, else buyer',
    ),
    'CL008',
  ),
  DELIVERY_TERMS,
  PREVIOUS_DOCUMENTS,
  supportingDocuments('export', 'N380 for the invoice, then '),
  additionalReferences('export'),
  repeated(
    'AdditionalInformation',
    99,
    '',
    'further statement',
    [
      SEQUENCE,
      must('12 02 008', exact('code', 5, 'code', 'export.information[].code'), 'CL239'),
      optional(an('text', 512, 'text', 'export.information[].text')),
    ],
    0,
  ),
  section(
    'Warehouse',
    '',
    'customs warehouse',
    [
      must('12 11', exact('type', 1, 'kind', 'export.warehouse.type')),
      must('12 11', an('identifier', 35, 'number', 'export.warehouse.id')),
    ],
    0,
  ),
  CONSIGNMENT,
  GOODS_ITEM,
]);

/** Said on every output. */
export const STANDING =
  'Draft by ewtp for the customs agent; not checked against the official schema of CC515C, which is not public';

const ROOT = section('CC515C', '', 'EU export declaration', [
  ...HEADER,
  OPERATION,
  AUTHORISATIONS,
  ...OFFICES,
  ...PARTIES,
  CURRENCY_EXCHANGE,
  DEFERRED_PAYMENT,
  GOODS_SHIPMENT,
]);

/** The EU export declaration, message CC515C of AES, data set B1. */
export const EXPORT_DECLARATION = {
  root: ROOT,
  namespace: 'http://ecs.dgtaxud.ec',
  title: words('EU export declaration', '欧盟出口申报'),
  attributes: [],
  rootOnly: true,
  blanks: false,
  standing: STANDING,
  about:
    'CC515C, data set B1: printed by ewtp from its table; not the official schema. Elements that whoever files must add may be missing.',
} as const satisfies MessageForm;
