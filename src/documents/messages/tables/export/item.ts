import { number, whole } from '../../form/field.ts';
import { repeated, section } from '../../form/section.ts';
import {
  additionalReferences,
  an,
  cond,
  country,
  digits,
  exact,
  may,
  must,
  open,
  SEQUENCE,
  supportingDocuments,
} from './shared.ts';

const of = 'lines[].export';

const COMMODITY = section('Commodity', '', 'the goods', [
  must('18 05 001', an('descriptionOfGoods', 512, 'plain trade description', 'title_en')),
  may('18 08 001', exact('cusCode', 9, 'chemical', `${of}.cusCode`), 'CL016'),
  section(
    'CommodityCode',
    '',
    'tariff code',
    [
      open(
        '18 09 056',
        digits(
          'harmonizedSystemSubHeadingCode',
          6,
          'first six digits',
          'lines[].cnCode, else hs_code',
        ),
        'CL152',
      ),
      open('18 09 057', digits('combinedNomenclatureCode', 2, 'the next two', 'lines[].cnCode')),
      repeated(
        'TARICAdditionalCode',
        2,
        '',
        'TARIC additional code',
        [SEQUENCE, must('18 09 059', exact('TARICAdditionalCode', 4, 'code', `${of}.taricCodes`))],
        0,
      ),
      repeated(
        'NationalAdditionalCode',
        99,
        '',
        'national additional code',
        [
          SEQUENCE,
          must('18 09 060', exact('nationalAdditionalCode', 4, 'code', `${of}.nationalCodes`)),
        ],
        0,
      ),
    ],
    0,
  ),
  repeated(
    'DangerousGoods',
    99,
    '',
    'dangerous goods',
    [SEQUENCE, must('18 07 001', digits('UNNumber', 4, 'UN number', 'un_number'), 'CL101')],
    0,
  ),
]);

/** What the parts of an item stand for, in the order of the table. */
export const GOODS_ITEM = repeated('GoodsItem', 999, '', 'an item of goods', [
  must(
    '11 03 001',
    whole('declarationGoodsItemNumber', 5, '', 'number of the item', 'its position'),
  ),
  open(
    '99 06 001',
    number('statisticalValue', 16, 2, '', 'statistical value, EUR', `${of}.statisticalValue`),
  ),
  cond(
    '99 05 001',
    exact('natureOfTransaction', 2, 'where items differ', `${of}.natureOfTransaction`),
    'CL091',
  ),
  section('Procedure', '', 'customs procedure', [
    must('11 09 001', digits('requestedProcedure', 2, 'requested', 'procedure, first two')),
    must('11 09 002', digits('previousProcedure', 2, 'previous', 'procedure, last two')),
  ]),
  repeated(
    'AdditionalProcedure',
    99,
    '',
    'additional procedure',
    [
      SEQUENCE,
      must(
        '11 10 001',
        exact('additionalProcedure', 3, 'code', `additionalProcedures of ${of} or export`),
      ),
    ],
    0,
  ),
  section(
    'Origin',
    '',
    'origin',
    [
      must('16 08 001', country('countryOfOrigin', 'country of origin', 'country_of_origin')),
      may('', an('regionOfDispatch', 9, 'region of dispatch', `${of}.regionOfDispatch`)),
    ],
    0,
  ),
  COMMODITY,
  section('GoodsMeasure', '', 'masses and quantity', [
    cond('18 04', number('grossMass', 16, 6, '', 'gross mass, kg', `${of}.grossKg, else packages`)),
    open('18 01', number('netMass', 16, 6, '', 'net mass, kg', 'net_weight_kg × quantity')),
    cond(
      '18 02',
      number('supplementaryUnits', 16, 6, '', 'supplementary units', `${of}.supplementaryUnits`),
    ),
  ]),
  repeated('Packaging', 99, '', 'packages', [
    SEQUENCE,
    must('18 06 003', exact('typeOfPackages', 2, 'kind', 'packages[].kind'), 'CL017'),
    cond(
      '18 06 004',
      whole('numberOfPackages', 8, '', 'number; 0 where another item counts them', 'packages'),
    ),
    cond('18 06 054', an('shippingMarks', 512, 'marks and numbers', 'marks, package numbers')),
  ]),
  supportingDocuments(of),
  additionalReferences(of),
]);
