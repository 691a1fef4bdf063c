import { XMLParser } from 'fast-xml-parser';

// The marketplace's description of what a form may hold, as TOP sends it in XML: fields of seven types,
// each with rules and, for choices, options. Only what the document itself says is kept.

export type FieldType =
  | 'input'
  | 'multiInput'
  | 'singleCheck'
  | 'multiCheck'
  | 'complex'
  | 'multiComplex'
  | 'label';

export interface FieldRule {
  readonly name: string;
  readonly value: string;
  /** `byte` counts Chinese characters twice. */
  readonly unit: string;
  /** `not include`: the bound itself is out. */
  readonly exclusive: boolean;
  /** When it applies; always when there is none. */
  readonly when?: Dependency;
}

export interface Dependency {
  readonly operator: 'and' | 'or';
  readonly conditions: readonly {
    readonly field: string;
    readonly value: string;
    readonly symbol: string;
  }[];
}

export interface SchemaField {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  readonly rules: readonly FieldRule[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly fields: readonly SchemaField[];
  /** What is filled in already: a form for an update comes with its values. */
  readonly values: readonly string[];
  /** The rows that are filled in already, of a field that holds several (`multiComplex`). */
  readonly rows: readonly (readonly SchemaField[])[];
}

const TYPES: ReadonlySet<string> = new Set<FieldType>([
  'input',
  'multiInput',
  'singleCheck',
  'multiCheck',
  'complex',
  'multiComplex',
  'label',
]);

type Node = Readonly<Record<string, unknown>>;

/** Where the values of complex fields stand: newer forms write the first, older ones the others. */
const COMPLEX_VALUES = [
  'complex-value',
  'complex-values',
  'default-complex-value',
  'default-complex-values',
];

const parser = new XMLParser({
  ignoreAttributes: false,
  ignoreDeclaration: true,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) =>
    ['field', 'rule', 'option', 'value', 'depend-express', ...COMPLEX_VALUES].includes(name),
});

/** The fields of a form; none when the text holds none or is no XML. */
export function readSchema(xml: string): readonly SchemaField[] {
  if (xml.trim() === '') return [];
  try {
    const root: unknown = parser.parse(xml);
    const whole = node(Object.values(node(root)).find((value) => typeof value === 'object'));
    return nodes(whole.field ?? node(whole.fields).field).flatMap(readField);
  } catch {
    return [];
  }
}

function readField(field: Node): readonly SchemaField[] {
  const type = text(field['@type']);
  if (!isType(type)) return [];
  const given = COMPLEX_VALUES.flatMap((name) => nodes(field[name]));
  const filled = given.map((one) => nodes(one.field));
  const inner = nodes(node(field.fields).field).flatMap(readField);
  const values = [
    ...texts(field.value),
    ...texts(node(field.values).value),
    ...texts(field['default-value']),
    ...texts(node(field['default-values'])['default-value']),
  ];
  return [
    {
      id: text(field['@id']),
      name: text(field['@name']),
      type,
      rules: nodes(node(field.rules).rule).map(readRule),
      options: nodes(node(field.options).option).map((option) => ({
        name: text(option['@displayName']),
        value: text(option['@value']),
      })),
      fields: type === 'multiComplex' ? inner : withValues(inner, filled[0] ?? []),
      values,
      rows: type === 'multiComplex' ? filled.map((row) => row.flatMap(readField)) : [],
    },
  ];
}

/** A complex field names its parts in one place and their values in another. */
function withValues(
  fields: readonly SchemaField[],
  filled: readonly Node[],
): readonly SchemaField[] {
  if (filled.length === 0) return fields;
  const given = new Map(filled.flatMap(readField).map((field) => [field.id, field]));
  return fields.map((field) => ({ ...field, values: given.get(field.id)?.values ?? field.values }));
}

function readRule(rule: Node): FieldRule {
  const group = node(rule['depend-group']);
  const conditions = nodes(group['depend-express']).map((express) => ({
    field: text(express['@fieldId']),
    value: text(express['@value']),
    symbol: text(express['@symbol']),
  }));
  return {
    name: text(rule['@name']),
    value: text(rule['@value']),
    unit: text(rule['@unit']),
    exclusive: text(rule['@exProperty']) === 'not include',
    ...(conditions.length > 0 && {
      when: { operator: text(group['@operator']) === 'or' ? 'or' : 'and', conditions },
    }),
  };
}

const isType = (text: string): text is FieldType => TYPES.has(text);

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function nodes(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(node);
}

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.map((one) => text(typeof one === 'object' ? node(one)['#text'] : one));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
