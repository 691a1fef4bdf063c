// The XML schema of a message in our own words, made from its tree.
import type { Field, Form } from './field.ts';
import { type Holds, isField, isSection, type MessageForm, type Section } from './section.ts';

/** XML Schema 1.0. With '' as namespace it reads messages that forgot theirs. */
export function formXsd(form: MessageForm, namespace = form.namespace): string {
  const { root, about, attributes, blanks, rootOnly } = form;
  const target = namespace === '' ? '' : ` xmlns="${namespace}" targetNamespace="${namespace}"`;
  const types = typesText(root.holds, blanks);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${about} -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${target} elementFormDefault="${rootOnly ? 'unqualified' : 'qualified'}">
${types}  <xs:element name="${root.name}">
    <xs:complexType>
      <xs:sequence>
${holdsText(root.holds, 4, blanks)}      </xs:sequence>
${attributes.map(attributeText).join('')}    </xs:complexType>
  </xs:element>
</xs:schema>
`;
}

/** Numbers are named once; a message of blanks has one type more. */
function typesText(holds: Holds, blanks: boolean): string {
  const kinds = new Map(
    fieldsIn(holds).flatMap(({ form }) => (form.is === 'decimal' ? [[typeName(form), form]] : [])),
  );
  const blank = `  <xs:simpleType name="blank">
    <xs:restriction base="xs:string">
      <xs:length value="0"/>
    </xs:restriction>
  </xs:simpleType>
`;
  return `${Array.from(kinds, ([name, { digits, decimals }]) => numberType(name, digits, decimals)).join('')}${blanks ? blank : ''}`;
}

function fieldsIn(holds: Holds): readonly Field[] {
  return holds.flatMap((part) =>
    isSection(part) ? fieldsIn(part.holds) : isField(part) ? [part] : [],
  );
}

const numberType = (
  name: string,
  digits: number,
  decimals: number,
) => `  <xs:simpleType name="${name}">
    <xs:restriction base="xs:decimal">
      <xs:totalDigits value="${digits}"/>
      <xs:fractionDigits value="${decimals}"/>
    </xs:restriction>
  </xs:simpleType>
`;

function typeName({ digits, decimals }: Extract<Form, { is: 'decimal' }>): string {
  return digits === 19 && decimals === 5 ? 'amount' : `number-${digits}-${decimals}`;
}

function holdsText(holds: Holds, depth: number, blanks: boolean): string {
  return holds
    .map((part) => {
      const pad = '  '.repeat(depth);
      if (isSection(part)) return sectionText(part, depth, blanks);
      if (isField(part)) return fieldText(part, pad, blanks);
      return passageText(part, pad);
    })
    .join('');
}

function sectionText({ name, holds, least, most }: Section, depth: number, blanks: boolean) {
  const pad = '  '.repeat(depth);
  const occurs = `${least === 0 ? ' minOccurs="0"' : ''}${mostText(most)}`;
  return `${pad}<xs:element name="${name}"${occurs}>
${pad}  <xs:complexType>
${pad}    <xs:sequence>
${holdsText(holds, depth + 3, blanks)}${pad}    </xs:sequence>
${pad}  </xs:complexType>
${pad}</xs:element>
`;
}

function mostText(most: number): string {
  if (most === 1) return '';
  return ` maxOccurs="${Number.isFinite(most) ? most : 'unbounded'}"`;
}

const WILDCARD = 'any';

function passageText(
  { name, namespace, most }: { name: string; namespace?: string; most: number },
  pad: string,
): string {
  const skip = 'processContents="skip" minOccurs="0"';
  if (name === '')
    return `${pad}<xs:${WILDCARD} namespace="${namespace ?? '##any'}" ${skip}${mostText(most)}/>\n`;
  return `${pad}<xs:element name="${name}" minOccurs="0"${mostText(most)}>
${pad}  <xs:complexType mixed="true">
${pad}    <xs:sequence>
${pad}      <xs:${WILDCARD} ${skip} maxOccurs="unbounded"/>
${pad}    </xs:sequence>
${pad}  </xs:complexType>
${pad}</xs:element>
`;
}

function fieldText({ name, form, required }: Field, pad: string, blanks: boolean): string {
  const blank = blanks && !required;
  const occurs = required ? '' : ' minOccurs="0"';
  if (form.is === 'decimal' && !blank)
    return `${pad}<xs:element name="${name}" type="${typeName(form)}"${occurs}/>\n`;
  return `${pad}<xs:element name="${name}"${occurs}>
${blank || form.is === 'decimal' ? blankType(form, `${pad}  `) : simpleType(form, `${pad}  `)}${pad}</xs:element>
`;
}

/** The type, or nothing at all. */
function blankType(form: Form, pad: string): string {
  if (form.is === 'decimal')
    return `${pad}<xs:simpleType>\n${pad}  <xs:union memberTypes="blank ${typeName(form)}"/>\n${pad}</xs:simpleType>\n`;
  if (form.is === 'text' && form.least < form.most) return simpleType({ ...form, least: 0 }, pad);
  return `${pad}<xs:simpleType>
${pad}  <xs:union memberTypes="blank">
${simpleType(form, `${pad}    `)}${pad}  </xs:union>
${pad}</xs:simpleType>
`;
}

function simpleType(form: Exclude<Form, { is: 'decimal' }>, pad: string): string {
  const [base, ...limits] = facets(form);
  return `${pad}<xs:simpleType>
${pad}  <xs:restriction base="${base}">
${limits.map((limit) => `${pad}    <xs:${limit}/>\n`).join('')}${pad}  </xs:restriction>
${pad}</xs:simpleType>
`;
}

function facets(form: Exclude<Form, { is: 'decimal' }>): readonly [string, ...string[]] {
  if (form.is === 'raw') return ['xs:string', 'minLength value="1"'];
  if (form.is === 'day') return ['xs:string', 'pattern value="\\d{8}"'];
  if (form.is === 'shaped') return ['xs:string', `pattern value="${form.pattern}"`];
  if (form.is === 'whole') return ['xs:nonNegativeInteger', `totalDigits value="${form.digits}"`];
  const { least, most } = form;
  if (least === most) return ['xs:string', `length value="${most}"`];
  return ['xs:string', `minLength value="${least}"`, `maxLength value="${most}"`];
}

function attributeText({ name, form, required }: Field): string {
  const use = required ? ' use="required"' : '';
  if (form.is === 'decimal') throw new RangeError(`${name}: an attribute is no number of ours.`);
  return `      <xs:attribute name="${name}"${use}>\n${simpleType(form, '        ')}      </xs:attribute>\n`;
}
