import { refusals } from '../../catalog/listing-check.ts';
import type { Product } from '../../catalog/product.ts';
import { canonical } from '../../listing/decimal.ts';
import type { ShopSettings, Translation } from '../../listing/marketplace.ts';
import { attributeFields } from '../attributes.ts';
import { PROFILE } from './profile.ts';

/** Attributes that a catalog can fill without being told. */
const STANDARD_ATTRIBUTES: ShopSettings['attributes'] = {
  'Place of Origin': 'country_of_origin',
  'Model Number': 'model',
};

/** The listing that a product makes on Alibaba.com, and what the marketplace would refuse about it. */
export function translate(product: Product, settings: ShopSettings): Translation {
  const attributes = attributeFields(product, { ...STANDARD_ATTRIBUTES, ...settings.attributes });
  const fields = filled({
    title: product.title_en,
    description: product.description_en,
    keywords: [product.category, product.brand].filter((word) => word !== undefined).join(' '),
    brand: product.brand,
    category: settings.categories[product.category ?? ''] ?? settings.categories['*'],
    unit: settings.unit ?? 'Piece',
    moq: String(product.min_order_quantity ?? 1),
    currency: product.currency,
    price: product.price === undefined ? undefined : canonical(product.price),
    tiers: product.price_tiers?.map(tierText).join('|'),
    stock: product.stock === undefined ? undefined : String(product.stock),
    weightKg: weight(product),
    lengthCm: number(product.length_cm),
    widthCm: number(product.width_cm),
    heightCm: number(product.height_cm),
    pictures: product.pictures?.join('|'),
    shippingTemplate: settings.shippingTemplate,
    leadTimeDays: settings.leadTimeDays === undefined ? undefined : String(settings.leadTimeDays),
    ...attributes,
  });
  return { listing: { sku: product.sku, fields }, findings: refusals(product, PROFILE) };
}

function tierText(tier: string): string {
  const [quantity = '', price = ''] = tier.split('=').map((part) => part.trim());
  return `${canonical(quantity)}=${canonical(price)}`;
}

const number = (decimal: string | undefined) =>
  decimal === undefined ? undefined : canonical(decimal);

const weight = ({ gross_weight_kg, net_weight_kg }: Product) =>
  number(gross_weight_kg ?? net_weight_kg);

function filled(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
