import type { Fields, Listing } from '../../listing/listing.ts';
import { ATTRIBUTE } from '../attributes.ts';
import { numberText, type Writable, writeExact } from '../exact-json.ts';

/** The `product_info` parameter that says this listing; complete, because an update replaces what it has. */
export function productInfo({ sku, fields }: Listing, remoteId?: string): string {
  return writeExact({
    category_info: {
      category_id: optionalNumber(fields.category),
      attributes: attributes(fields),
    },
    basic_info: {
      product_id: optionalNumber(remoteId),
      title: fields.title,
      description: fields.description,
      keywords: fields.keywords,
      language: 'en_US',
      product_image: (fields.pictures?.split('|') ?? []).map((image_url) => ({ image_url })),
      model_number: sku,
      brand_name: fields.brand,
    },
    trade_info: {
      price: price(fields),
      moq: optionalNumber(fields.moq),
      unit: fields.unit,
      inventory: optionalNumber(fields.stock),
    },
    logistics_info: {
      shipping_template_id: fields.shippingTemplate,
      tiered_lead_time: leadTime(fields),
      dimension: dimension(fields),
      weight: fields.weightKg,
    },
  });
}

/** The price with its tiers; the first one begins at the minimum order. */
export function price(fields: Fields): Writable {
  const first = [fields.moq ?? '1', fields.price ?? ''];
  const more = (fields.tiers?.split('|') ?? []).map((tier) => tier.split('='));
  return {
    price_type: 'TIERED',
    currency: fields.currency,
    tiered_price: [first, ...more].map(([quantity = '', amount = '']) => ({
      quantity: numberText(quantity),
      price: numberText(amount),
    })),
  };
}

function attributes(fields: Fields): readonly Writable[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(ATTRIBUTE))
    .map(([name, value]) => ({
      attribute_name: name.slice(ATTRIBUTE.length),
      attribute_value: value,
    }));
}

function leadTime(fields: Fields): readonly Writable[] | undefined {
  if (fields.leadTimeDays === undefined) return undefined;
  return [{ quantity: numberText(fields.moq ?? '1'), lead_time: numberText(fields.leadTimeDays) }];
}

function dimension({ lengthCm, widthCm, heightCm }: Fields): Writable | undefined {
  if (lengthCm === undefined || widthCm === undefined || heightCm === undefined) return undefined;
  return { length: lengthCm, width: widthCm, height: heightCm };
}

const optionalNumber = (text: string | undefined) =>
  text === undefined ? undefined : numberText(text);
