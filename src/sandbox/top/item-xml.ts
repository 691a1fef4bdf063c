import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../api.ts';
import type { FormValue } from '../shop/state.ts';

/** One field as it was sent. */
export interface SentField {
  readonly type: string;
  readonly value: FormValue;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'field' || name === 'value',
});

/** Far above any item; descriptions have 50,000 characters. */
const LONGEST = 200_000;

/** Roots that documents and clients of the schema engine use. */
const ROOTS = ['itemRule', 'itemSchema', 'itemParam'];

type Node = Readonly<Record<string, unknown>>;

/**
 * The fields of an item as `xml_data` sends them.
 * @throws Refusal when it is no such document
 */
export function readItemXml(text: string): ReadonlyMap<string, SentField> {
  if (text.length > LONGEST) throw invalid(`it is longer than ${LONGEST} characters`);
  // Nobody needs a document type here, and entities of one's own can blow up a parser.
  if (/<!DOCTYPE/i.test(text)) throw invalid('a document type is not allowed');
  if (XMLValidator.validate(text) !== true) throw invalid('it is not well-formed');
  const document = parsed(text);
  const root = isNode(document) ? ROOTS.find((name) => name in document) : undefined;
  if (root === undefined || !isNode(document))
    throw invalid(`the root must be ${ROOTS.join(', ')}`);
  const top = document[root];
  return fieldsOf(isNode(top) ? top : {});
}

/** The parser has limits of its own, against documents that are nested to no end. */
function parsed(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'it cannot be read');
  }
}

function fieldsOf(node: Node): ReadonlyMap<string, SentField> {
  const fields = new Map<string, SentField>();
  for (const field of list(node.field)) {
    if (!isNode(field) || typeof field['@id'] !== 'string') throw invalid('a field has no id');
    const id = field['@id'];
    if (fields.has(id)) throw invalid(`field ${id} appears twice`);
    fields.set(id, { type: String(field['@type'] ?? ''), value: sentValue(id, field) });
  }
  return fields;
}

function sentValue(id: string, field: Node): FormValue {
  const complex = field['complex-value'];
  if (isNode(complex))
    return Object.fromEntries([...fieldsOf(complex)].map(([name, { value }]) => [name, value]));
  if (field.fields !== undefined)
    throw invalid(`field ${id}: what is sent stands in complex-value, not in fields`);
  if (isNode(field.values)) return list(field.values.value).map(textOf);
  return list(field.value).map(textOf).at(0) ?? '';
}

function textOf(value: unknown): string {
  if (isNode(value)) return String(value['#text'] ?? '');
  return String(value ?? '');
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === '' ? [] : [value].flat();
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(why: string): Refusal {
  return new Refusal('41', 'Invalid arguments:xml_data', {
    subCode: 'isv.invalid-parameter:xml_data',
    side: 'ISV',
    detail: why,
  });
}
