// The schema of a message in our own words, made from its table. It asks no signature: drafts have none.
import type { Field, Fields, Form } from './field.ts';
import {
  MESSAGES,
  type MessageCode,
  MOST_ENTRIES,
  MOST_LINES,
  NAMESPACE,
  rootName,
} from './message.ts';
import { SUBSCRIBE, TRANSFER } from './tables/shared.ts';

const WILDCARD = 'any';
const SIGNATURE = `<xs:${WILDCARD} namespace="http://www.w3.org/2000/09/xmldsig#" processContents="skip" minOccurs="0"/>`;
const EXTENSION = `<xs:${WILDCARD} processContents="skip" minOccurs="0" maxOccurs="unbounded"/>`;

/** XML Schema 1.0. Without a namespace it reads messages that forgot theirs. */
export function xsdOf(code: MessageCode, namespace = NAMESPACE): string {
  const table = MESSAGES[code];
  const head = table.head === '' ? '' : group(table.head, fieldsText(table.fields, 6), 5);
  const content = table.head === '' ? fieldsText(table.fields, 5) : head;
  const list =
    table.list === undefined
      ? ''
      : group(table.list.name, fieldsText(table.list.fields, 6), 5, `maxOccurs="${MOST_LINES}"`);
  const target = namespace === '' ? '' : ` xmlns="${namespace}" targetNamespace="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${rootName(code)}: ${table.title.en} ${table.title.zh}. Printed by ewtp from its table; not the official schema. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${target} elementFormDefault="qualified">
${TYPES}
  <xs:element name="${rootName(code)}">
    <xs:complexType>
      <xs:sequence>
${group(table.entry, `${content}${list}`, 3, `maxOccurs="${MOST_ENTRIES}"`)}${group('BaseTransfer', fieldsText(TRANSFER, 5), 3)}${group('BaseSubscribe', fieldsText(SUBSCRIBE, 5), 3, 'minOccurs="0" maxOccurs="5"')}        <xs:element name="ExtendMessage" minOccurs="0">
          <xs:complexType mixed="true">
            <xs:sequence>
              ${EXTENSION}
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        ${SIGNATURE}
      </xs:sequence>
      <xs:attribute name="guid" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:length value="36"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="version" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:maxLength value="10"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:complexType>
  </xs:element>
</xs:schema>
`;
}

const TYPES = `  <xs:simpleType name="amount">
    <xs:restriction base="xs:decimal">
      <xs:totalDigits value="19"/>
      <xs:fractionDigits value="5"/>
    </xs:restriction>
  </xs:simpleType>`;

function group(name: string, content: string, depth: number, occurs = ''): string {
  const pad = '  '.repeat(depth + 1);
  return `${pad}<xs:element name="${name}"${occurs === '' ? '' : ` ${occurs}`}>
${pad}  <xs:complexType>
${pad}    <xs:sequence>
${content}${pad}    </xs:sequence>
${pad}  </xs:complexType>
${pad}</xs:element>
`;
}

function fieldsText(fields: Fields, depth: number): string {
  return fields.map((field) => fieldText(field, '  '.repeat(depth + 1))).join('');
}

function fieldText({ name, form, required }: Field, pad: string): string {
  const occurs = required ? '' : ' minOccurs="0"';
  if (form.is === 'decimal') return `${pad}<xs:element name="${name}" type="amount"${occurs}/>\n`;
  return `${pad}<xs:element name="${name}"${occurs}>
${pad}  <xs:simpleType>
${facets(form, pad)}${pad}  </xs:simpleType>
${pad}</xs:element>
`;
}

function facets(form: Exclude<Form, { is: 'decimal' }>, pad: string): string {
  const [base, ...limits] = restriction(form);
  const lines = limits.map((limit) => `${pad}      <xs:${limit}/>\n`).join('');
  return `${pad}    <xs:restriction base="${base}">\n${lines}${pad}    </xs:restriction>\n`;
}

function restriction(form: Exclude<Form, { is: 'decimal' }>): readonly [string, ...string[]] {
  if (form.is === 'whole') return ['xs:nonNegativeInteger', `totalDigits value="${form.digits}"`];
  if (form.is === 'raw') return ['xs:string', 'minLength value="1"'];
  const { least, most } = form;
  if (least === most) return ['xs:string', `length value="${most}"`];
  return ['xs:string', `minLength value="${least}"`, `maxLength value="${most}"`];
}
