// The rows of the EU export declaration, data set B1 of annex B to Regulation (EU) 2015/2446. The
// official schema CC515C is not public: names, order and forms are those that public builders of AES
// messages and the schemas of the related transit message (NCTS) show; the numbers are EUCDM 6.1.
import { code, type Field, filed, optional, shaped, text, whole } from '../../form/field.ts';
import { repeated, section } from '../../form/section.ts';

/** Where the values come from that nobody but the filing system can give. */
export const FILER = 'whoever files';

/** The draft always has it. */
export function must<N extends string>(eucdm: string, field: Field<N>, list?: string): Field<N> {
  return row('R', eucdm, field, list);
}

/** The declaration must have it, the draft may leave it to whoever files. */
export function open<N extends string>(eucdm: string, field: Field<N>, list?: string): Field<N> {
  return row('R', eucdm, filed(field), list);
}

/** The declaration must have it in some cases. */
export function cond<N extends string>(eucdm: string, field: Field<N>, list?: string): Field<N> {
  return row('C', eucdm, optional(field), list);
}

export function may<N extends string>(eucdm: string, field: Field<N>, list?: string): Field<N> {
  return row('O', eucdm, optional(field), list);
}

function row<N extends string>(
  need: 'R' | 'C' | 'O',
  eucdm: string,
  field: Field<N>,
  list: string | undefined,
): Field<N> {
  return { ...field, need, ...(eucdm && { eucdm }), ...(list && { list }) };
}

/** Text of so many characters at most; customs give no Chinese caption. */
export const an = <const N extends string>(name: N, most: number, en: string, from = '') =>
  text(name, most, '', en, from);

/** Exactly so many characters. */
export const exact = <const N extends string>(name: N, length: number, en: string, from = '') =>
  code(name, length, '', en, from);

export const eori = <const N extends string>(name: N, en: string, from = '') =>
  shaped(name, '[A-Z]{2}[A-Z0-9]{1,15}', 'a2+an..15', '', en, from);

export const office = <const N extends string>(name: N, en: string, from = '') =>
  shaped(name, '[A-Z]{2}[A-Z0-9]{6}', 'a2+an6', '', en, from);

export const country = <const N extends string>(name: N, en: string, from = '') =>
  shaped(name, '[A-Z]{2}', 'a2', '', en, from);

export const digits = <const N extends string>(name: N, count: number, en: string, from = '') =>
  shaped(name, `[0-9]{${count}}`, `n${count}`, '', en, from);

export const time = <const N extends string>(name: N, en: string, from = '') =>
  shaped(
    name,
    '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}',
    'YYYY-MM-DDThh:mm:ss',
    '',
    en,
    from,
  );

/** Number of a row among its like. */
export const SEQUENCE = must(
  '',
  whole('sequenceNumber', 5, '', 'number of the row', 'its position'),
);

/** @param of the party in the shipment file */
export const contactPerson = (of: string) =>
  section(
    'ContactPerson',
    '',
    'contact person',
    [
      must('', an('name', 70, 'name', `${of}.contact`)),
      must('', an('phoneNumber', 35, 'phone', `${of}.phone`)),
      may('', an('eMailAddress', 256, 'e-mail', `${of}.email`)),
    ],
    0,
  );

/** Beside an EORI stands no address. */
export const address = (of: string) =>
  section(
    'Address',
    '',
    'address',
    [
      open('', an('streetAndNumber', 70, 'street and number', `${of}.address`)),
      may('', an('postcode', 17, 'postcode', `${of}.postcode`)),
      open('', an('city', 35, 'city', `${of}.city`)),
      must('', country('country', 'country', `${of}.country`), 'CL248'),
    ],
    0,
  );

export const PREVIOUS_DOCUMENTS = repeated(
  'PreviousDocument',
  99,
  '',
  'document of the procedure before',
  [
    SEQUENCE,
    must('12 01', exact('type', 4, 'kind', 'export.previousDocuments[].type'), 'CL228'),
    must('12 01', an('referenceNumber', 70, 'number', 'export.previousDocuments[].number')),
  ],
  0,
);

/** @param of where they stand: `export` or `lines[].export` */
export const supportingDocuments = (of: string, also = '') =>
  repeated(
    'SupportingDocument',
    99,
    '',
    'document that goes with it',
    [
      SEQUENCE,
      must('12 03', exact('type', 4, 'kind', `${also}${of}.documents[].type`), 'CL213'),
      must('12 03', an('referenceNumber', 70, 'number', `${also}${of}.documents[].number`)),
      may('', an('issuingAuthority', 70, 'who issued it', `${of}.documents[].issuedBy`)),
      may('', an('validityDate', 10, 'valid until', `${of}.documents[].validUntil`)),
    ],
    0,
  );

export const additionalReferences = (of: string) =>
  repeated(
    'AdditionalReference',
    99,
    '',
    'further reference, such as a Y code of TARIC',
    [
      SEQUENCE,
      must('12 04', exact('type', 4, 'kind', `${of}.references[].type`), 'CL380'),
      may('12 04', an('referenceNumber', 70, 'number', `${of}.references[].number`)),
    ],
    0,
  );
