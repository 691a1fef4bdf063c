import { COUNTED, lengthOf } from '../../catalog/values/text-length.ts';
import { decimalsIn, isLess } from '../../listing/decimal.ts';
import type { Finding } from '../../listing/listing.ts';
import { type FilledField, isEmpty } from './form.ts';
import type { Dependency, FieldRule, SchemaField } from './schema.ts';

/** Columns to mend, by the form's field. */
const COLUMNS: Readonly<Record<string, string>> = {
  title: 'title_zh',
  price: 'retail_price_cny',
  quantity: 'stock',
  description: 'description_zh',
  outer_id: 'sku',
  barcode: 'gtin',
  hscode: 'hs_code',
  item_images: 'pictures',
  item_image_0: 'pictures',
};

/** A value longer than this is not tried against a pattern from outside, which could take for ever. */
const LONGEST_FOR_PATTERN = 2000;

/** Everything that the form's own rules have against what is filled in, before it is sent. */
export function check(
  fields: readonly SchemaField[],
  filled: readonly FilledField[],
): readonly Finding[] {
  const values = valuesOf(filled);
  return fields.flatMap((field) => checkField(field, filled, values));
}

function checkField(
  field: SchemaField,
  filled: readonly FilledField[],
  all: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] {
  const own = filled.find((one) => one.field.id.replace(/^description\./, '') === field.id);
  const active = field.rules.filter(({ when }) => when === undefined || holds(when, all));
  const isOn = (name: string) => active.some((rule) => rule.name === name && rule.value === 'true');
  // A field that its rules switch off is neither sent nor checked.
  if (isOn('disableRule')) return [];
  if (own === undefined || isEmpty(own)) return isOn('requiredRule') ? [missing(field)] : [];
  const inner = field.fields.flatMap((part) => checkField(part, own.fields, all));
  const found = active.flatMap((rule) =>
    broken(rule, own.values).map((why) => says(field, own, why)),
  );
  return [...found, ...choice(field, own), ...inner];
}

function missing(field: SchemaField): Finding {
  return {
    rule: 'listing-attribute-missing',
    column: COLUMNS[field.id] ?? '',
    value: '',
    message: `The category asks for ${field.name} (${field.id}).`,
    hint: fillingOf(field),
  };
}

function fillingOf({ id, type }: SchemaField): string {
  if (COLUMNS[id] !== undefined) return `Fill the column ${COLUMNS[id]}.`;
  if (type === 'multiComplex')
    return 'It is a table of its own, which a catalog does not have: list the product in the shop’s editor once; ewtp then keeps what stands there.';
  return `Say in the shop's configuration what fills it: attributes: { ${id}: column or "=value" }.`;
}

function says(field: SchemaField, { values }: FilledField, why: string): Finding {
  return {
    rule: 'listing-field-rule',
    column: COLUMNS[field.id] ?? '',
    value: values.join(', ').slice(0, 200),
    message: `${field.name} (${field.id}) ${why}.`,
    hint: 'Change it in the catalog; this is a rule of the category.',
  };
}

function choice(field: SchemaField, own: FilledField): readonly Finding[] {
  const isChoice = field.type === 'singleCheck' || field.type === 'multiCheck';
  if (!isChoice || field.options.length === 0) return [];
  const known = new Set(field.options.map(({ value }) => value));
  if (own.values.every((value) => known.has(value))) return [];
  const names = field.options.slice(0, 10).map(({ name }) => name);
  return [says(field, own, `must be one of: ${names.join(', ')}`)];
}

/** Why the values break the rule; nothing when they keep it. */
function broken(rule: FieldRule, values: readonly string[]): readonly string[] {
  const { name, value: bound } = rule;
  const first = values[0] ?? '';
  const beyond = (a: string, b: string) => isLess(a, b) || (rule.exclusive && a === b);
  switch (name) {
    case 'maxLengthRule':
      return lengthIn(first, rule) > Number(bound)
        ? [`has ${lengthIn(first, rule)} ${unitOf(rule)}, ${bound} are allowed`]
        : [];
    case 'minLengthRule':
      return lengthIn(first, rule) < Number(bound)
        ? [`has ${lengthIn(first, rule)} ${unitOf(rule)}, ${bound} are needed`]
        : [];
    case 'maxValueRule':
      return beyond(bound, first) ? [`must not be above ${bound}`] : [];
    case 'minValueRule':
      return beyond(first, bound) ? [`must not be below ${bound}`] : [];
    case 'maxInputNumRule':
      return values.length > Number(bound) ? [`takes ${bound} values at most`] : [];
    case 'minInputNumRule':
      return values.length < Number(bound) ? [`needs ${bound} values at least`] : [];
    case 'maxDecimalDigitsRule':
      return decimalsIn(first) > Number(bound) ? [`takes ${bound} decimals at most`] : [];
    case 'minDecimalDigitsRule':
      return decimalsIn(first) < Number(bound) ? [`needs ${bound} decimals at least`] : [];
    case 'valueTypeRule':
      return hasType(first, bound) ? [] : [`must be of the kind ${bound}`];
    // Documents of the marketplace spell it both ways.
    case 'regexRule':
    case 'regxRule':
      return matches(first, bound) ? [] : [`must have the form ${bound}`];
    default:
      return [];
  }
}

const unitOf = ({ unit }: FieldRule) => COUNTED[unit === 'byte' ? 'gbk-bytes' : 'characters'];

/** The form's own word for how it counts. */
const lengthIn = (text: string, { unit }: FieldRule) =>
  lengthOf(text, unit === 'byte' ? 'gbk-bytes' : 'characters');

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  long: /^-?\d+$/,
  decimal: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}/,
  time: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/,
  url: /^(https?:)?\/\/\S+$/,
};

const hasType = (text: string, type: string) => FORMS[type]?.test(text) ?? true;

function matches(text: string, pattern: string): boolean {
  // Nested repeats are where patterns explode; those are left to the marketplace.
  if (text.length > LONGEST_FOR_PATTERN || /[+*}]\)?[+*{]/.test(pattern)) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

function holds({ operator, conditions }: Dependency, all: ReadonlyMap<string, readonly string[]>) {
  const each = ({ field, value, symbol }: Dependency['conditions'][number]) => {
    const values = all.get(field) ?? [];
    const first = values[0] ?? '';
    switch (symbol) {
      case '==':
        return first === value;
      case '!=':
        return first !== value;
      case '>':
        return isLess(value, first);
      case '<':
        return isLess(first, value);
      case '>=':
        return !isLess(first, value);
      case '<=':
        return !isLess(value, first);
      case 'contains':
        return values.includes(value);
      case 'not contains':
        return !values.includes(value);
      case 'is null':
        return values.length === 0;
      default:
        // A symbol that no document names: the rule is left to the marketplace.
        return false;
    }
  };
  return operator === 'or' ? conditions.some(each) : conditions.every(each);
}

function valuesOf(filled: readonly FilledField[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { field, values, fields } of filled) {
    found.set(field.id, values);
    for (const [id, inner] of valuesOf(fields)) found.set(id, inner);
  }
  return found;
}
