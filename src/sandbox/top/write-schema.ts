import { escapeXml } from '../escape.ts';
import type { FormValue } from '../shop/state.ts';
import type { SchemaField } from './schema.ts';

/** The rule document for a list of fields, with the values that are there already. */
export function schemaXml(
  fields: readonly SchemaField[],
  values: Readonly<Record<string, FormValue>> = {},
): string {
  const body = fields.map((field) => fieldXml(field, values[field.id])).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<itemRule>${body}</itemRule>`;
}

function fieldXml(field: SchemaField, value: FormValue | undefined): string {
  const open = `<field id="${field.id}" name="${escapeXml(field.name)}" type="${field.type}">`;
  const options = (field.options ?? []).map(
    (option) => `<option displayName="${escapeXml(option.name)}" value="${option.value}"/>`,
  );
  const parts = [
    `<rules>${rulesOf(field).join('')}</rules>`,
    options.length > 0 ? `<options>${options.join('')}</options>` : '',
    field.fields === undefined
      ? ''
      : `<fields>${field.fields.map((inner) => fieldXml(inner, undefined)).join('')}</fields>`,
    value === undefined ? '' : defaultXml(field, value),
  ];
  return `${open}${parts.join('')}</field>`;
}

function rulesOf(field: SchemaField): string[] {
  const rule = (name: string, value: string | number, more = '') =>
    `<rule name="${name}" value="${value}"${more}/>`;
  return [
    ...(field.valueType === undefined ? [] : [rule('valueTypeRule', field.valueType)]),
    ...(field.required === true ? [rule('requiredRule', 'true')] : []),
    ...(field.maxLength === undefined
      ? []
      : [rule('maxLengthRule', field.maxLength, ' exProperty="include" unit="byte"')]),
    ...(field.minValue === undefined
      ? []
      : [rule('minValueRule', field.minValue, ' exProperty="include"')]),
    ...(field.maxDecimals === undefined
      ? []
      : [rule('maxDecimalDigitsRule', field.maxDecimals, ' exProperty="include"')]),
  ];
}

function defaultXml(field: SchemaField, value: FormValue): string {
  if (typeof value === 'string') return `<default-value>${escapeXml(value)}</default-value>`;
  if (Array.isArray(value))
    return `<default-values>${value.map((one) => `<default-value>${escapeXml(String(one))}</default-value>`).join('')}</default-values>`;
  const inner = Object.entries(value).map(
    ([id, text]) =>
      `<field id="${id}" type="${field.fields?.find((one) => one.id === id)?.type ?? 'input'}"><value>${escapeXml(String(text))}</value></field>`,
  );
  return `<default-complex-values>${inner.join('')}</default-complex-values>`;
}
