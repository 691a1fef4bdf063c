import type { Product } from '../../catalog/product.ts';
import { canonical, decimalsIn, isLess } from '../../listing/decimal.ts';
import type { FindingRule } from '../../listing/findings.ts';
import type { Finding } from '../../listing/listing.ts';
import type { ShopSettings, Translation } from '../../listing/marketplace.ts';
import { attributeFields } from '../attributes.ts';

// Limits of Alibaba.com's product API as public transcripts of its pages give them (2025/2026).
const TITLE_MAX = 128;
const DESCRIPTION_MAX = 60_000;
const PICTURES_MAX = 6;
const PRICE_MAX = '9999999';
const QUANTITY_MAX = 99_999;

/** Attributes that a catalog can fill without being told. */
const STANDARD_ATTRIBUTES: ShopSettings['attributes'] = {
  'Place of Origin': 'country_of_origin',
  'Model Number': 'model',
};

/** The listing that a product makes on Alibaba.com, and what the marketplace would refuse about it. */
export function translate(product: Product, settings: ShopSettings): Translation {
  const moq = product.min_order_quantity ?? 1;
  const attributes = attributeFields(product, { ...STANDARD_ATTRIBUTES, ...settings.attributes });
  const fields = filled({
    title: product.title_en,
    description: product.description_en,
    keywords: [product.category, product.brand].filter((word) => word !== undefined).join(' '),
    brand: product.brand,
    category: settings.categories[product.category ?? ''] ?? settings.categories['*'],
    unit: settings.unit ?? 'Piece',
    moq: String(moq),
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
  return { listing: { sku: product.sku, fields }, findings: preflight(product, moq, fields) };
}

function preflight(
  product: Product,
  moq: number,
  fields: Readonly<Record<string, string>>,
): Finding[] {
  const found: Finding[] = [];
  const say = (rule: FindingRule, column: string, message: string, hint: string, value = '') =>
    void found.push({ rule, column, value, message, hint });
  const { title = '', description = '', price, keywords = '' } = fields;
  if (title === '')
    say('listing-title-missing', 'title_en', 'There is no English title.', 'Give it one.');
  if (title.length > TITLE_MAX)
    say(
      'listing-title-length',
      'title_en',
      `The title has ${title.length} characters; Alibaba.com takes ${TITLE_MAX}.`,
      'Shorten it; leave out what stands in other columns.',
      title,
    );
  if (description.length > DESCRIPTION_MAX)
    say(
      'listing-description-length',
      'description_en',
      `The description has ${description.length} characters; Alibaba.com takes ${DESCRIPTION_MAX}.`,
      'Shorten it.',
    );
  if (keywords === '')
    say(
      'listing-keywords',
      'category',
      'There is nothing to make keywords of, and Alibaba.com asks for them.',
      'Fill category or brand.',
    );
  if (product.currency === undefined)
    say('listing-currency', 'currency', 'There is no currency.', 'Fill it, for example USD.');
  found.push(...priceFindings(price, product, moq));
  const pictures = product.pictures ?? [];
  if (pictures.length === 0)
    say(
      'listing-pictures-missing',
      'pictures',
      'There is no picture; Alibaba.com asks for one at least.',
      'Give an address or a file, the main picture first.',
    );
  if (pictures.length > PICTURES_MAX)
    say(
      'listing-pictures-count',
      'pictures',
      `There are ${pictures.length} pictures; Alibaba.com takes ${PICTURES_MAX}.`,
      'Keep the best six.',
    );
  if (moq < 1 || moq > QUANTITY_MAX)
    say(
      'listing-quantity',
      'min_order_quantity',
      `The minimum order must lie between 1 and ${QUANTITY_MAX}.`,
      'Correct it.',
      String(moq),
    );
  if (fields.weightKg !== undefined && decimalsIn(fields.weightKg) > 3)
    say(
      'listing-weight',
      'gross_weight_kg',
      'Alibaba.com takes weights in kilograms with 3 decimals.',
      'Round it to grams.',
      fields.weightKg,
    );
  return found;
}

function priceFindings(price: string | undefined, product: Product, moq: number): Finding[] {
  if (price === undefined)
    return [
      {
        rule: 'listing-price-missing',
        column: 'price',
        value: '',
        message: 'There is no price.',
        hint: 'Fill it, in the currency of the currency column.',
      },
    ];
  const steps = [
    [String(moq), price],
    ...(product.price_tiers ?? []).map((t) => tierText(t).split('=')),
  ];
  const found: Finding[] = [];
  let before: readonly string[] | undefined;
  for (const [quantity = '', amount = ''] of steps) {
    const column = before === undefined ? 'price' : 'price_tiers';
    const value = amount;
    if (isLess(amount, '0.01') || isLess(PRICE_MAX, amount))
      found.push({
        rule: 'listing-price-range',
        column,
        value,
        message: `Prices on Alibaba.com lie between 0.01 and ${PRICE_MAX}.`,
        hint: 'Correct it.',
      });
    if (decimalsIn(amount) > 2)
      found.push({
        rule: 'listing-price-decimals',
        column,
        value,
        message: 'Prices on Alibaba.com have 2 decimals at most.',
        hint: 'Round it yourself; ewtp changes no price.',
      });
    const falls = before === undefined || isLess(amount, before[1] ?? '');
    const grows = before === undefined || isLess(before[0] ?? '', quantity);
    if (!falls || !grows)
      found.push({
        rule: 'listing-price-tiers',
        column,
        value: `${quantity}=${amount}`,
        message:
          'Tier prices must fall as quantities grow, and the first tier starts above the minimum order.',
        hint: 'Write them as quantity=price, for example 100=8.50|1000=7.90.',
      });
    before = [quantity, amount];
  }
  return found;
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
