import { z } from 'zod';
import type { Api, Desk } from '../api.ts';
import { skuId } from '../shop/ids.ts';
import type { Listing } from '../shop/state.ts';
import { checkPrice, isPrice } from './check-price.ts';
import { isCount } from './check-product.ts';
import { jsonParam, type ProductInfo, priceSchema } from './product-info.ts';
import { infoOf, productAsked, withInfo } from './products.ts';
import { failed, invalid, NOT_FOUND, succeeded } from './result.ts';

const amount = z.union([z.number(), z.string()]);

/** `[{sku_id, inventory}]`, or SKU ids as the names of an object: the documents show both. */
const skuInventory = z.union([
  z.array(z.object({ sku_id: amount, inventory: amount })),
  z
    .record(z.string(), amount)
    .transform((byId) =>
      Object.entries(byId).map(([sku_id, inventory]) => ({ sku_id, inventory })),
    ),
]);

const skuPrice = z.array(z.object({ sku_id: amount, price: amount }));

type Skus = NonNullable<NonNullable<ProductInfo['trade_info']>['sku_info']>;

/** Sets stock, of the product or of its SKUs; absolute values. */
export const editInventory: Api = {
  required: ['product_id'],
  answer(desk) {
    const listing = productAsked(desk);
    if (listing === undefined) return failed(desk, [NOT_FOUND]);
    const [whole, bySku] = [
      desk.call.params.get('inventory'),
      desk.call.params.has('sku_inventory'),
    ];
    if (whole === undefined && !bySku)
      return failed(desk, [{ code: 'B_INVENTORY_ALL_NULL', message: 'no inventory was sent' }]);
    if (whole !== undefined && bySku)
      return failed(desk, [{ code: 'B_INVENTORY_CONFLICT', message: 'product or SKUs, not both' }]);
    if (whole !== undefined) {
      if (!isCount(whole)) return failed(desk, [invalid(`inventory ${whole}`)]);
      return done(desk, listing, { inventory: Number(whole) });
    }
    const wanted = jsonParam(desk, 'sku_inventory', skuInventory);
    const bad = wanted.find(({ inventory }) => !isCount(inventory));
    if (bad !== undefined) return failed(desk, [invalid(`inventory ${bad.inventory}`)]);
    const values = new Map(wanted.map(({ sku_id, inventory }) => [String(sku_id), inventory]));
    const skus = withSkus(listing, values, (sku, inventory) => ({ ...sku, inventory }));
    return skus === undefined ? failed(desk, [NOT_FOUND]) : done(desk, listing, { sku_info: skus });
  },
};

/** Sets prices, of the product or of its SKUs; absolute values in US dollars. */
export const editPrice: Api = {
  required: ['product_id'],
  answer(desk) {
    const listing = productAsked(desk);
    if (listing === undefined) return failed(desk, [NOT_FOUND]);
    const [whole, bySku] = [desk.call.params.has('price'), desk.call.params.has('sku_price')];
    if (!whole && !bySku)
      return failed(desk, [{ code: 'B_PRICE_ALL_NULL', message: 'no price was sent' }]);
    if (whole && bySku)
      return failed(desk, [{ code: 'B_PRICE_CONFLICT', message: 'product or SKUs, not both' }]);
    if (whole) {
      const price = jsonParam(desk, 'price', priceSchema);
      const faults = price.currency === 'USD' ? checkPrice(price) : [invalid('USD only')];
      return faults.length > 0 ? failed(desk, faults) : done(desk, listing, { price });
    }
    const wanted = jsonParam(desk, 'sku_price', skuPrice);
    const bad = wanted.find(({ price }) => !isPrice(price));
    if (bad !== undefined)
      return failed(desk, [{ code: 'B_PRICE_SCALE_INVALID', message: `price ${bad.price}` }]);
    const values = new Map(wanted.map(({ sku_id, price }) => [String(sku_id), price]));
    const skus = withSkus(listing, values, (sku, price) => ({
      ...sku,
      sku_price: { ...sku.sku_price, price },
    }));
    return skus === undefined ? failed(desk, [NOT_FOUND]) : done(desk, listing, { sku_info: skus });
  },
};

/** The SKUs with new values, or undefined when a value is for a SKU that the listing has not. */
function withSkus(
  listing: Listing,
  values: ReadonlyMap<string, string | number>,
  put: (sku: Skus[number], value: string | number) => Skus[number],
): Skus | undefined {
  const skus = infoOf(listing).trade_info?.sku_info ?? [];
  const known = new Set(skus.map((_, at) => skuId(listing.id, at)));
  if ([...values.keys()].some((id) => !known.has(id))) return undefined;
  return skus.map((sku, at) => {
    const value = values.get(skuId(listing.id, at));
    return value === undefined ? sku : put(sku, value);
  });
}

function done(desk: Desk, listing: Listing, trade: Partial<ProductInfo['trade_info']>) {
  const info = infoOf(listing);
  const after = { ...info, trade_info: { ...info.trade_info, ...trade } };
  // Price and stock are no content: the audit does not start anew.
  const { changedMs } = listing;
  return succeeded(desk, null, [
    { kind: 'listing', listing: { ...withInfo(desk, listing, after), changedMs } },
  ]);
}
