import type { Finding, Listing } from '../../listing/listing.ts';
import type { Answer, CategoryRules } from '../../listing/marketplace.ts';
import { ATTRIBUTE } from '../attributes.ts';
import { list, object, text } from '../exact-json.ts';

const VALUE_MAX = 70;

interface Attribute {
  readonly name: string;
  readonly required: boolean;
  /** The values to choose from; empty when any text will do. */
  readonly values: readonly string[];
}

/** What a leaf category asks of attributes, as `category/attribute/get/v2` answers it. */
export function categoryRules(answer: Answer): CategoryRules {
  const data = object(object(answer.result).data ?? answer.data);
  const attributes = list(data.category_attributes).map((json): Attribute => {
    const attribute = object(json);
    const values = list(attribute.attribute_value_list).map((value) =>
      text(object(value).attribute_value_name),
    );
    return {
      name: text(attribute.attribute_name),
      required: text(attribute.required) === 'true',
      values: text(attribute.support_custom_value) === 'true' ? [] : values,
    };
  });
  return { check: (listing) => attributes.flatMap((attribute) => findings(attribute, listing)) };
}

function findings({ name, required, values }: Attribute, { fields }: Listing): Finding[] {
  const value = fields[`${ATTRIBUTE}${name}`] ?? (name === 'Brand Name' ? fields.brand : undefined);
  const place = { column: '', value: value ?? '' };
  if (value === undefined) {
    if (!required) return [];
    return [
      {
        ...place,
        rule: 'listing-attribute-missing',
        message: `The category asks for the attribute "${name}".`,
        hint: `Say in the shop's configuration which column fills it: attributes: { "${name}": column }.`,
      },
    ];
  }
  if (value.length > VALUE_MAX)
    return [
      {
        ...place,
        rule: 'listing-attribute-value',
        message: `"${name}" has ${value.length} characters; Alibaba.com takes ${VALUE_MAX}.`,
        hint: 'Shorten it.',
      },
    ];
  if (values.length > 0 && !values.includes(value))
    return [
      {
        ...place,
        rule: 'listing-attribute-value',
        message: `"${name}" must be one of: ${values.slice(0, 12).join(', ')}${values.length > 12 ? ' …' : ''}.`,
        hint: 'Use one of them.',
      },
    ];
  return [];
}
