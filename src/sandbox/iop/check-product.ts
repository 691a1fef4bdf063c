import { isBranch, predict, requiredAttributes } from './categories.ts';
import { checkPrice, isPrice } from './check-price.ts';
import type { ProductInfo } from './product-info.ts';
import { type Fault, invalid } from './result.ts';

const MAX_TITLE = 128;
const MAX_DESCRIPTION = 60_000;
const MAX_PICTURES = 6;
const MAX_ATTRIBUTE = 70;

/** Everything that the platform would object to in a product; all of it at once. */
export function checkProduct(info: ProductInfo): readonly Fault[] {
  return [
    ...basicFaults(info.basic_info),
    ...pictureFaults(info.basic_info.product_image ?? []),
    ...categoryFaults(info),
    ...tradeFaults(info.trade_info ?? {}),
  ];
}

function basicFaults(basic: ProductInfo['basic_info']): Fault[] {
  const { title = '', keywords = '', description = '' } = basic;
  const faults: Fault[] = [];
  if (title.trim() === '') faults.push({ code: 'B_TITLE_NOT_FOUND', message: 'title is missing' });
  if ([...title].length > MAX_TITLE)
    faults.push({
      code: 'CHK_BASIC_MAX_LENGTH',
      message: `title is above ${MAX_TITLE} characters`,
    });
  if ([...description].length > MAX_DESCRIPTION)
    faults.push({
      code: 'CHK_BASIC_MAX_LENGTH',
      message: 'description is above 60,000 characters',
    });
  // Needed in practice also where the platform is asked to improve keywords.
  if (keywords.trim() === '')
    faults.push({ code: 'B_KEYWORD_NOT_FOUND', message: 'keywords are missing' });
  return faults;
}

function pictureFaults(pictures: readonly { readonly image_url: string }[]): Fault[] {
  if (pictures.length === 0)
    return [{ code: 'B_CONTAINS_INVALID_IMAGE', message: 'product_image is missing' }];
  if (pictures.length > MAX_PICTURES)
    return [invalid(`product_image has more than ${MAX_PICTURES} pictures`)];
  const bad = pictures.find(({ image_url }) => !/^(https?:)?\/\/[^\s/]+\/\S+$/.test(image_url));
  return bad === undefined
    ? []
    : [{ code: 'B_CONTAINS_INVALID_IMAGE', message: `image_url "${bad.image_url}" is no URL` }];
}

function categoryFaults({ basic_info, category_info }: ProductInfo): Fault[] {
  const attributes = category_info?.attributes ?? [];
  const long = attributes.find(
    ({ attribute_value }) => [...attribute_value].length > MAX_ATTRIBUTE,
  );
  const faults: Fault[] =
    long === undefined
      ? []
      : [
          {
            code: 'B_ATTRIBUTE_INVALID',
            message: `attribute ${long.attribute_name} is above ${MAX_ATTRIBUTE} characters`,
          },
        ];
  const id = category_info?.category_id;
  if (id === undefined) {
    if (predict(basic_info.title ?? '') === undefined)
      faults.push({ code: 'B_CATEGORY_PREDICT_FAIL', message: 'no category could be predicted' });
    return faults;
  }
  if (isBranch(String(id)))
    faults.push({ code: 'CHK_CAT_NOT_LEAF', message: `category ${id} is no leaf` });
  const given = new Set(attributes.map(({ attribute_name }) => attribute_name));
  const missing = requiredAttributes(String(id)).filter((name) => !given.has(name));
  for (const name of missing)
    faults.push({ code: 'CHK_BASIC_REQUIRED', message: `attribute ${name} is required` });
  return faults;
}

function tradeFaults(trade: NonNullable<ProductInfo['trade_info']>): Fault[] {
  const skus = trade.sku_info ?? [];
  const faults: Fault[] = [];
  if (trade.price === undefined && skus.every(({ sku_price }) => sku_price === undefined))
    faults.push({ code: 'B_PRICE_ALL_NULL', message: 'no price for the product nor for its SKUs' });
  if (trade.price !== undefined) faults.push(...checkPrice(trade.price));
  for (const { sku_price } of skus)
    if (sku_price !== undefined && !isPrice(sku_price.price))
      faults.push({ code: 'B_PRICE_SCALE_INVALID', message: `sku_price ${sku_price.price}` });
  for (const quantity of [trade.inventory, ...skus.map(({ inventory }) => inventory)])
    if (quantity !== undefined && !isCount(quantity)) faults.push(invalid(`inventory ${quantity}`));
  if (trade.moq !== undefined && !(isCount(trade.moq) && Number(trade.moq) >= 1))
    faults.push(invalid(`moq ${trade.moq}`));
  const codes = skus.map(({ sku_code }) => sku_code).filter((code) => code !== undefined);
  if (new Set(codes).size < codes.length) faults.push(invalid('sku_code appears twice'));
  return faults;
}

/** A stock that may be set: a whole number from 0. */
export function isCount(quantity: string | number): boolean {
  return /^\d{1,9}$/.test(String(quantity));
}
