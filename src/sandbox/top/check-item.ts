import type { FormValue } from '../shop/state.ts';
import type { SentField } from './item-xml.ts';
import type { SchemaField } from './schema.ts';

/** Everything that the schema objects to, in the order of its fields. */
export function checkItem(
  schema: readonly SchemaField[],
  sent: ReadonlyMap<string, SentField>,
): readonly string[] {
  const known = new Set(schema.map(({ id }) => id));
  const strangers = [...sent.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `field ${id} is not in the schema of this category`);
  return [...strangers, ...schema.flatMap((field) => fieldFaults(field, sent.get(field.id)))];
}

function fieldFaults(field: SchemaField, sent: SentField | undefined): readonly string[] {
  if (sent === undefined || isEmpty(sent.value))
    return field.required === true ? [`${field.name} (${field.id}) is required`] : [];
  if (sent.type !== '' && sent.type !== field.type)
    return [`${field.id} is of type ${field.type}, not ${sent.type}`];
  switch (field.type) {
    case 'input':
      return inputFaults(field, sent.value);
    case 'complex':
      return complexFaults(field, sent.value);
    default:
      return optionFaults(field, sent.value);
  }
}

function inputFaults(field: SchemaField, value: FormValue): readonly string[] {
  if (typeof value !== 'string') return [`${field.id} takes one value`];
  if (field.valueType === 'integer' && !/^\d{1,9}$/.test(value))
    return [`${field.id} must be a whole number, not "${value}"`];
  if (field.valueType === 'decimal') return decimalFaults(field, value);
  if (field.valueType === 'url' && !/^(https?:)?\/\/\S+$/.test(value))
    return [`${field.id} must be an address, not "${value}"`];
  return field.maxLength !== undefined && widthOf(value) > field.maxLength
    ? [`${field.id} is ${widthOf(value)} bytes long, at most ${field.maxLength} are allowed`]
    : [];
}

function decimalFaults(field: SchemaField, value: string): readonly string[] {
  const match = /^\d{1,9}(?:\.(\d+))?$/.exec(value);
  if (match === null) return [`${field.id} must be a number, not "${value}"`];
  if ((match[1]?.length ?? 0) > (field.maxDecimals ?? 0))
    return [`${field.id} has more than ${field.maxDecimals} decimals`];
  return Number(value) < (field.minValue ?? 0) ? [`${field.id} is below ${field.minValue}`] : [];
}

function complexFaults(field: SchemaField, value: FormValue): readonly string[] {
  if (typeof value !== 'object' || Array.isArray(value))
    return [`${field.id} takes a complex-value`];
  const inner = new Map(
    Object.entries(value).map(([id, one]): [string, SentField] => [id, { type: '', value: one }]),
  );
  return checkItem(field.fields ?? [], inner);
}

function optionFaults(field: SchemaField, value: FormValue): readonly string[] {
  const known = new Set((field.options ?? []).map((option) => option.value));
  const picked = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  const strange = picked.filter((one) => !known.has(one));
  return strange.map((one) => `${field.id} has no option "${one}"`);
}

function isEmpty(value: FormValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : Object.keys(value).length === 0;
}

/** Length as the engine counts it: two for every character above ASCII. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u007f' ? 2 : 1), 0);
}
