import type { Listing } from '../../listing/listing.ts';
import { ATTRIBUTE } from '../attributes.ts';
import type { SchemaField } from './schema.ts';

/** A field with what goes into it: texts, or fields, or several rows of fields. */
export interface FilledField {
  readonly field: SchemaField;
  readonly values: readonly string[];
  readonly fields: readonly FilledField[];
  readonly rows: readonly (readonly FilledField[])[];
}

/** Our field by the form's field; the form's own names, as far as public sources show them. */
const SOURCES: Readonly<Record<string, string>> = {
  title: 'title',
  price: 'price',
  quantity: 'stock',
  description: 'description',
  barcode: 'barcode',
  hscode: 'hsCode',
  brand: 'brand',
  prop_20000: 'brand',
};

/** The values of `item_status`. */
export const ITEM_STATUS = { onSale: '0', inStock: '2' } as const;

/**
 * The form filled from a listing. What the listing does not say keeps the form's own value, and is left
 * out when it has none.
 */
export function fill(
  fields: readonly SchemaField[],
  listing: Listing,
  status?: string,
): readonly FilledField[] {
  return fields.flatMap((field) => {
    const filled = fillField(field, listing, status);
    return isEmpty(filled) ? [] : [filled];
  });
}

export function isEmpty({ values, fields, rows }: FilledField): boolean {
  return values.length === 0 && fields.length === 0 && rows.length === 0;
}

function fillField(field: SchemaField, listing: Listing, status: string | undefined): FilledField {
  if (field.type === 'complex')
    return { ...NOTHING, field, fields: fill(field.fields.map(inside(field)), listing) };
  // A catalog has one row a product: rows inside it are the shop's, and stay as they are.
  if (field.type === 'multiComplex')
    return { ...NOTHING, field, rows: field.rows.map((row) => row.map(asItIs)) };
  if (field.type === 'label') return { ...NOTHING, field };
  const said = field.id === 'item_status' ? status : saidBy(field.id, listing);
  const values = said === undefined ? field.values : [optionOf(field, said)];
  return { ...NOTHING, field, values: values.filter((value) => value !== '') };
}

const NOTHING = { values: [], fields: [], rows: [] } as const;

function asItIs(field: SchemaField): FilledField {
  const { values, fields, rows } = field;
  return { field, values, fields: fields.map(asItIs), rows: rows.map((row) => row.map(asItIs)) };
}

/** The text of a description stands one level deeper, in a part whose own name says little. */
function inside(outer: SchemaField): (part: SchemaField, i: number) => SchemaField {
  const only = outer.id === 'description';
  return (part, i) =>
    only && i === 0 && SOURCES[part.id] === undefined
      ? { ...part, id: `description.${part.id}` }
      : part;
}

function saidBy(id: string, { sku, fields }: Listing): string | undefined {
  if (id === 'outer_id') return sku;
  const picture = /^item_image_(\d)$/.exec(id);
  if (picture) return fields.pictures?.split('|')[Number(picture[1])];
  const source = id.startsWith('description.') ? 'description' : SOURCES[id];
  return fields[`${ATTRIBUTE}${id}`] ?? (source === undefined ? undefined : fields[source]);
}

/** A choice is sent by its value; people write its name. */
function optionOf({ options }: SchemaField, said: string): string {
  return options.find(({ name, value }) => value === said || name === said)?.value ?? said;
}

/** The document to submit. What goes into a complex field is a `complex-value`, each row `complex-values`. */
export function formXml(filled: readonly FilledField[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<itemRule>${filled.map(fieldXml).join('')}</itemRule>`;
}

function fieldXml({ field, values, fields, rows }: FilledField): string {
  const id = field.id.replace(/^description\./, '');
  const head = `<field id="${escaped(id)}" name="${escaped(field.name)}" type="${field.type}">`;
  const one = (value: string) => `<value>${escaped(value)}</value>`;
  switch (field.type) {
    case 'complex':
      return `${head}<complex-value>${fields.map(fieldXml).join('')}</complex-value></field>`;
    case 'multiComplex':
      return `${head}${rows.map((row) => `<complex-values>${row.map(fieldXml).join('')}</complex-values>`).join('')}</field>`;
    case 'multiCheck':
    case 'multiInput':
      return `${head}<values>${values.map(one).join('')}</values></field>`;
    default:
      return `${head}${values.slice(0, 1).map(one).join('')}</field>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML; control characters, which XML does not have, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
