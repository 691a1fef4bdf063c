import { z } from 'zod';
import { type Desk, Refusal } from '../api.ts';
import { parseExact } from '../exact-json.ts';

/** A number, or its digits where JSON could not hold them. */
const amount = z.union([z.number(), z.string()]);
const id = z.union([z.number().int(), z.string().regex(/^\d+$/)]);

const price = z.looseObject({
  price_type: z.enum(['TIERED', 'RANGE']),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  tiered_price: z.array(z.looseObject({ quantity: amount, price: amount })).optional(),
  range_price: z.looseObject({ min_price: amount, max_price: amount }).optional(),
});

const attribute = z.looseObject({ attribute_name: z.string(), attribute_value: z.string() });

const sku = z.looseObject({
  sku_code: z.string().optional(),
  sku_price: z.looseObject({ price: amount, currency: z.string().optional() }).optional(),
  inventory: amount.optional(),
  sale_attributes: z.array(attribute).optional(),
});

/** `product_info` as the Product V2 calls take it; unknown parts are kept and given back. */
export const productInfoSchema = z.looseObject({
  basic_info: z
    .looseObject({
      product_id: id.optional(),
      title: z.string().optional(),
      description: z.string().optional(),
      keywords: z.string().optional(),
      language: z.string().optional(),
      product_image: z.array(z.looseObject({ image_url: z.string() })).optional(),
      model_number: z.string().optional(),
      brand_name: z.string().optional(),
    })
    .default({}),
  category_info: z
    .looseObject({
      category_id: id.optional(),
      category_name: z.string().optional(),
      attributes: z.array(attribute).optional(),
    })
    .optional(),
  trade_info: z
    .looseObject({
      price: price.optional(),
      moq: amount.optional(),
      unit: z.string().optional(),
      inventory: amount.optional(),
      sku_info: z.array(sku).optional(),
    })
    .optional(),
  logistics_info: z.looseObject({}).optional(),
});

export const priceSchema = price;

export type ProductInfo = z.output<typeof productInfoSchema>;
export type Price = z.output<typeof price>;

/** Far above what a product has. */
const DEEPEST = 32;

/**
 * A parameter that holds JSON of a known form.
 * @throws Refusal when it is not
 */
export function jsonParam<T>(desk: Desk, name: string, schema: z.ZodType<T>): T {
  const text = desk.call.params.get(name) ?? '';
  if (depthOf(text) > DEEPEST)
    throw new Refusal('InvalidParameter', `The parameter ${name} is nested too deeply`);
  let value: unknown;
  try {
    value = parseExact(text);
  } catch {
    throw new Refusal('InvalidParameter', `The parameter ${name} is no JSON`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const first = read.error.issues[0];
  const where = first === undefined ? '' : first.path.map(String).join('.');
  throw new Refusal('InvalidParameter', `${name}: ${where}: ${first?.message ?? 'not understood'}`);
}

/** How deeply the lists and objects of a JSON text are nested. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return deepest;
}

/** As shoppers read amounts; the digits stay the same. */
export function twoDecimals(amount: string | number): string {
  const [whole = '', decimals = ''] = String(amount).split('.');
  return whole === '' ? '' : `${whole}.${decimals.padEnd(2, '0')}`;
}
